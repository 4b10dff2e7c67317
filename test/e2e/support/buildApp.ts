/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { distOf, ROOT } from './paths';
import { runProcess } from './runProcess';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

/** Everything that a built frontend is made of. */
const sourcesOf = (app: string) => [
  join(ROOT, 'yarn.lock'),
  join(ROOT, 'app-config.yaml'),
  ...[
    `packages/${app}`,
    'plugins/well-architected',
    'plugins/well-architected-common',
  ].flatMap(folder => [
    join(ROOT, folder, 'package.json'),
    ...filesIn(join(ROOT, folder, 'src')),
  ]),
  ...filesIn(join(ROOT, 'packages', app, 'public')),
];

const changedAt = (file: string) =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Builds a frontend of this repository, unless the last build is newer than
 * everything it is made of.
 *
 * @throws Error with the last lines of the build when it fails.
 */
export async function buildApp(options: {
  app: string;
  logs: string;
}): Promise<void> {
  const { app, logs } = options;
  const built = changedAt(join(distOf(app), 'index.html'));
  if (sourcesOf(app).every(file => changedAt(file) < built)) {
    return;
  }
  const { exited, log } = runProcess({
    args: [
      require.resolve('@backstage/cli/bin/backstage-cli'),
      'package',
      'build',
    ],
    cwd: join(ROOT, 'packages', app),
    env: { NODE_ENV: 'production' },
    log: join(logs, `build-${app}.log`),
  });
  if ((await exited) !== 0) {
    const tail = readFileSync(log, 'utf8').split('\n').slice(-40).join('\n');
    throw new Error(`packages/${app} could not be built:\n${tail}`);
  }
}
