#!/usr/bin/env node
/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Writes a software bill of materials of each published plugin: CycloneDX 1.6
 * as JSON, the packages that somebody gets who installs it, into `sbom/`. The
 * same dependencies make the same file.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedPlugins } from './productionPackages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'sbom');
const { packageManager } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const plugin = join(
  root,
  'node_modules/@cyclonedx/yarn-plugin-cyclonedx/yarn-plugin-cyclonedx.cjs',
);

mkdirSync(out, { recursive: true });
for (const folder of publishedPlugins(root)) {
  const file = join(out, `${basename(folder)}.cdx.json`);
  execFileSync(
    'npx',
    [
      '--yes',
      '--package',
      packageManager.replace('yarn@', '@yarnpkg/cli-dist@'),
      '--call',
      `yarn cyclonedx --production --output-reproducible --spec-version 1.6 --output-file ${file}`,
    ],
    {
      cwd: folder,
      env: { ...process.env, YARN_PLUGINS: plugin },
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  const { bomFormat, specVersion, components } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  console.log(
    `sbom/${basename(file)}: ${bomFormat} ${specVersion}, ${
      components.length
    } packages`,
  );
}
