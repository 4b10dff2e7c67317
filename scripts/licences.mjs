#!/usr/bin/env node
/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Lists the licences of all packages behind the published plugins, and fails
 * on one that licences.json does not allow. `--all` lists every package.
 *
 * An exception names the licence that was looked at, so that a version with
 * another one is looked at again.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { productionPackages } from './productionPackages.mjs';

const satisfies = createRequire(import.meta.url)('spdx-satisfies');
const root = fileURLToPath(new URL('..', import.meta.url));
const { allowed, exceptions } = JSON.parse(
  readFileSync(join(root, 'scripts', 'licences.json'), 'utf8'),
);

function isAllowed({ name, licence }) {
  if (exceptions[name]?.licence === licence) {
    return true;
  }
  try {
    return satisfies(licence, allowed);
  } catch {
    // what is no SPDX expression is known by an exception only
    return false;
  }
}

const { packages, missing } = productionPackages(root);
const counts = new Map();
for (const { licence } of packages) {
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
}
if (process.argv.includes('--all')) {
  for (const { name, version, licence } of packages) {
    console.log(`${name}@${version}: ${licence || 'states none'}`);
  }
}
for (const [licence, count] of [...counts].sort(([, a], [, b]) => b - a)) {
  console.log(`${String(count).padStart(5)}  ${licence || 'states none'}`);
}

const problems = [
  ...packages
    .filter(each => !isAllowed(each))
    .map(
      ({ name, version, licence }) =>
        `${name}@${version}: ${
          licence || 'no licence stated'
        } is not allowed by scripts/licences.json`,
    ),
  ...Object.keys(exceptions)
    .filter(name => !packages.some(each => each.name === name))
    .map(name => `${name}: an exception for what is not installed any more`),
  ...missing.map(each => `${each}: is not installed, run yarn install`),
];
console.log(`${packages.length} packages, ${problems.length} problems`);
problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
