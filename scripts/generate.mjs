#!/usr/bin/env node
/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Writes everything that follows from the files of collectors and checks: their
 * indexes (the build follows imports only), the IAM policy and the pages about
 * the checks.
 *
 *   node scripts/generate.mjs           writes what has changed
 *   node scripts/generate.mjs --check   only compares; exits 1 naming stale files
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const AWS = 'plugins/well-architected-backend-module-aws/src';
const ENGINE = 'plugins/well-architected-backend/src';
const checkOnly = process.argv.includes('--check');
const require = createRequire(import.meta.url);
// The transform that `backstage-cli` runs TypeScript with inside a repository.
require('@backstage/cli/config/nodeTransform.cjs');

/** Files below a folder with a default export, without `.ts`, sorted. */
function definitionsIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /^[^.]+\.ts$/.test(file) && !/(^|\/)index\.ts$/.test(file))
    .filter(file => /^export default /m.test(read(`${folder}/${file}`)))
    .map(file => file.replace(/\.ts$/, ''))
    .sort();
}

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const stale = [];
function write(file, text) {
  const formatted = prettier.format(text, {
    ...prettier.resolveConfig.sync(join(root, file)),
    filepath: file,
  });
  if (read(file) === formatted) return;
  stale.push(file);
  if (!checkOnly) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), formatted);
  }
}

const broken = [];
/** The default exports of files; one that does not load is named at the end. */
function load(folder, names) {
  return names.flatMap(name => {
    const file = `${folder}/${name}.ts`;
    try {
      const definition = require(join(root, folder, name)).default;
      return [{ file, source: read(file), definition }];
    } catch (error) {
      const [, line] = /^\s*x? *(\S.*)$/m.exec(error.message) ?? [];
      broken.push(`${file}: ${line ?? error.message}`);
      return [];
    }
  });
}
const generator = name => require(join(root, AWS, 'generate', name))[name];

const folders = {
  collectors: `${AWS}/collectors`,
  checks: `${AWS}/checks`,
  engineChecks: `${ENGINE}/checks`,
};
const files = Object.fromEntries(
  Object.entries(folders).map(([key, folder]) => [key, definitionsIn(folder)]),
);

// First, because it needs nothing but the names of the files.
const renderIndex = generator('renderIndex');
write(
  `${folders.collectors}/index.generated.ts`,
  renderIndex({
    files: files.collectors,
    constant: 'collectors',
    type: 'AnyCollector',
    description: 'Every collector of this module, sorted by its id.',
  }),
);
write(
  `${folders.checks}/index.generated.ts`,
  renderIndex({
    files: files.checks,
    constant: 'checks',
    type: 'Check',
    description: 'Every check of this module, sorted by pillar and id.',
  }),
);
write(
  `${folders.engineChecks}/index.generated.ts`,
  renderIndex({
    files: files.engineChecks,
    constant: 'engineChecks',
    type: 'Check',
    description: 'Every check that needs no cloud: on the catalog and answers.',
  }),
);

// The API document as a module, where the tools of Backstage look for it.
const schema = `${ENGINE}/schema`;
write(
  `${schema}/openapi/generated/router.ts`,
  require(join(root, schema, 'renderSpec')).renderSpec(
    read(`${schema}/openapi.yaml`),
  ),
);

const collectors = load(folders.collectors, files.collectors).map(
  loaded => loaded.definition,
);
write('docs/iam-policy.json', generator('renderIamPolicy')({ collectors }));
write(
  'docs/iam-role.cloudformation.yaml',
  generator('renderRoleTemplate')({ collectors }),
);

const { PILLARS } = require('backstage-plugin-well-architected-common');
const catalogue = JSON.parse(read('docs/catalogue.json'));
const checks = [
  ...load(folders.checks, files.checks),
  ...load(folders.engineChecks, files.engineChecks),
];
for (const pillar of PILLARS) {
  write(
    `docs/checks/${pillar.id}.md`,
    generator('renderCheckPage')({ pillar, checks, catalogue }),
  );
}
write('docs/coverage.md', generator('renderCoverage')({ checks, catalogue }));

const lines = list => list.map(line => `  ${line}`).join('\n');
if (broken.length > 0) {
  console.error(`Left out because they do not load:\n${lines(broken)}`);
  process.exitCode = 1;
}
if (checkOnly && stale.length > 0) {
  console.error(`Not up to date, run \`yarn generate\`:\n${lines(stale)}`);
  process.exitCode = 1;
} else {
  console.log(
    `${collectors.length} collectors, ${checks.length} checks: ${
      stale.length === 0 ? 'nothing to write' : `wrote ${stale.length} files`
    }`,
  );
}
