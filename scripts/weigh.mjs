#!/usr/bin/env node
/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Weighs the JavaScript of the frontend plugin, gzipped, and fails where a
 * portal would load more of it than the budget.
 *
 * What counts is the plugin's own code with what it takes from the common
 * package; libraries are the portal's. `start` is what every portal loads at
 * its start. Each other line is one lazily loaded part with all that comes
 * with it when it is the first that is opened.
 */
import { build } from 'esbuild';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 60;
/** What loads at the start must stay well below: every user pays for it. */
const START_BUDGET_KB = 30;

const root = fileURLToPath(new URL('..', import.meta.url));
const source = 'plugins/well-architected/src';
const own = 'backstage-plugin-well-architected-common';

const externalLibraries = {
  name: 'external-libraries',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path === own
        ? undefined
        : { path, external: true },
    );
  },
};

const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [`${source}/index.ts`],
  outdir: 'weighed',
  plugins: [externalLibraries],
  bundle: true,
  splitting: true,
  format: 'esm',
  jsx: 'automatic',
  target: 'es2022',
  minify: true,
  metafile: true,
  write: false,
});

const bytes = new Map(
  outputFiles.map(file => [
    relative(root, file.path),
    gzipSync(file.contents).length,
  ]),
);

/** A chunk with every chunk that it cannot run without. */
function withImports(chunk, seen = new Set()) {
  if (!seen.has(chunk)) {
    seen.add(chunk);
    metafile.outputs[chunk].imports
      .filter(({ kind, external }) => kind === 'import-statement' && !external)
      .forEach(({ path }) => withImports(path, seen));
  }
  return seen;
}

const chunkOf = Object.fromEntries(
  Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint?.startsWith(source))
    .map(([chunk, { entryPoint }]) => [
      entryPoint.slice(source.length + 1),
      chunk,
    ]),
);
const start = withImports(chunkOf['index.ts']);
const kilobytes = chunks =>
  [...chunks].reduce((sum, chunk) => sum + bytes.get(chunk), 0) / 1024;

const weights = Object.entries(chunkOf)
  .filter(([part]) => part !== 'index.ts')
  .map(([part, chunk]) => ({
    part,
    size: kilobytes(new Set([...start, ...withImports(chunk)])),
    budget: BUDGET_KB,
  }))
  .sort((a, b) => b.size - a.size);
weights.unshift({
  part: 'start',
  size: kilobytes(start),
  budget: START_BUDGET_KB,
});

for (const { part, size, budget } of weights) {
  const verdict = size > budget ? `OVER THE BUDGET of ${budget} KB` : '';
  console.log(`${size.toFixed(1).padStart(6)} KB  ${part}  ${verdict}`);
}
process.exitCode = weights.some(({ size, budget }) => size > budget) ? 1 : 0;
