/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { join } from 'node:path';
import { ROOT } from './paths';
import { PEOPLE } from './people';
import { runProcess, SuiteProcess } from './runProcess';

/** A provider counts once it is configured. */
const PROVIDERS = Object.fromEntries(
  Object.keys(PEOPLE).map(name => [`APP_CONFIG_auth_providers_${name}`, '{}']),
);

/**
 * Starts the demo backend as the README's command does, apart from its ports
 * and its folder of data: nothing of a portal on this machine is touched.
 * Beside the guest, `PEOPLE` can sign in.
 */
export function startBackend(options: {
  baseUrl: string;
  port: number;
  /** Of frontends that are served from elsewhere. */
  origins: string[];
  data: string;
  logs: string;
}): SuiteProcess {
  const { baseUrl, port, origins, data, logs } = options;
  return runProcess({
    args: [
      '--no-node-snapshot',
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      '../../test/e2e/backend/index.ts',
      // Named, so that an app-config.local.yaml has no say.
      '--config',
      '../../app-config.yaml',
    ],
    cwd: join(ROOT, 'packages/backend'),
    env: {
      NODE_ENV: 'development',
      APP_CONFIG_app_baseUrl: JSON.stringify(baseUrl),
      APP_CONFIG_backend_baseUrl: JSON.stringify(baseUrl),
      APP_CONFIG_backend_listen_port: String(port),
      APP_CONFIG_backend_cors_origin: JSON.stringify([baseUrl, ...origins]),
      ...PROVIDERS,
      APP_CONFIG_backend_database_connection_directory: JSON.stringify(data),
    },
    log: join(logs, 'backend.log'),
  });
}
