/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { build, Plugin } from 'esbuild';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Bench } from './measurement';

const ROOT = join(__dirname, '../../..');
/** Where it finds the installed packages as any built backend does. */
const OUTPUT = join(ROOT, 'node_modules/.cache/well-architected-benchmark');

/** Packages of this repository are compiled in; all others stay installed. */
const workspacePackages: Plugin = {
  name: 'workspace-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^backstage-plugin-well-architected/ }, ({ path }) => ({
      path: join(
        ROOT,
        'plugins',
        path.slice('backstage-plugin-'.length),
        'src/index.ts',
      ),
    }));
  },
};

/**
 * Compiles a file of this folder with what it imports of this repository, so
 * that it runs as production does, without a compiler in its process.
 *
 * @returns path of the program, which is removed when the group ends
 */
export async function compile(bench: Bench, name: string): Promise<string> {
  const folder = join(OUTPUT, String(process.pid));
  await mkdir(folder, { recursive: true });
  bench.cleanUp(() => rm(folder, { recursive: true, force: true }));
  const outfile = join(folder, `${name}.cjs`);
  await build({
    entryPoints: [join(__dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    packages: 'external',
    plugins: [workspacePackages],
    logLevel: 'error',
  });
  return outfile;
}
