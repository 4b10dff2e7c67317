#!/usr/bin/env node
/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Runs every test of the repository, or the suites named as arguments:
 *
 *   node scripts/test.mjs [types|lint|format|generated|reports|weight|licences|unit|emulator|browser]...
 *
 * A suite whose component is missing is a failure in CI; elsewhere the last
 * lines of the run say what was not run, why, and how to get it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureComponent } from './components.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'node_modules', '.cache', 'test-results');
const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';
const say = line => console.log(`▸ ${line}`);

/** Jest and Playwright results go to files, so that the end can count them. */
const report = name => join(results, `${name}.json`);

const SUITES = [
  {
    name: 'types',
    run: ['.', 'test/emulator', 'test/e2e', 'test/benchmark'].map(project => [
      'tsc',
      '--noEmit',
      '--incremental',
      'false',
      '--project',
      project,
    ]),
  },
  {
    name: 'lint',
    run: [
      ['backstage-cli', 'repo', 'lint', '--max-warnings', '0'],
      // what belongs to no package
      ['eslint', '--max-warnings', '0', '--ext', '.ts,.js,.mjs', 'test'],
    ],
  },
  { name: 'format', run: [['prettier', '--check', '--loglevel', 'warn', '.']] },
  {
    name: 'generated',
    run: [
      ['node', 'scripts/generate.mjs', '--check'],
      ['backstage-repo-tools', 'repo', 'schema', 'openapi', 'validate'],
      ['backstage-repo-tools', 'repo', 'schema', 'openapi', 'lint'],
    ],
  },
  {
    name: 'reports',
    run: [
      // an earlier build would change the order of keys in the reports
      [
        'node',
        '-e',
        "require('node:fs').rmSync('dist-types', { recursive: true, force: true })",
      ],
      ['tsc'],
      [
        'backstage-repo-tools',
        'api-reports',
        ...['--ci', '--allow-all-warnings', '--sql-reports'],
        ...['--omit-messages', 'ae-wrong-input-file-type,ae-undocumented'],
        'plugins/*',
      ],
    ],
  },
  { name: 'weight', run: [['node', 'scripts/weigh.mjs']] },
  { name: 'licences', run: [['node', 'scripts/licences.mjs']] },
  {
    name: 'unit',
    needs: ['postgres'],
    run: [
      [
        'node',
        'scripts/with-postgres.mjs',
        'backstage-cli',
        'repo',
        'test',
        '--watchAll=false',
        '--json',
        `--outputFile=${report('unit')}`,
      ],
    ],
  },
  {
    name: 'emulator',
    needs: ['python'],
    run: [
      [
        'jest',
        '--config',
        'test/emulator/jest.config.js',
        '--json',
        `--outputFile=${report('emulator')}`,
      ],
    ],
  },
  {
    name: 'browser',
    needs: ['chromium'],
    run: [['playwright', 'test', '--config', 'test/e2e/playwright.config.ts']],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser') },
  },
];

function execute([command, ...args], env) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => child.kill(signal));
    }
    child.on('error', error => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', code => resolve(code ?? 1));
  });
}

/** Test counts of a finished suite; the suite itself where it counts none. */
function countTests(name, failed) {
  const file = report(name);
  if (!existsSync(file)) {
    return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 };
  }
  const json = JSON.parse(readFileSync(file, 'utf8'));
  return json.stats
    ? {
        passed: json.stats.expected + json.stats.flaky,
        failed: json.stats.unexpected,
        skipped: json.stats.skipped,
      }
    : {
        passed: json.numPassedTests,
        failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
        skipped: json.numPendingTests + json.numTodoTests,
      };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !SUITES.some(s => s.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no suite '${unknown[0]}': choose from ${SUITES.map(
      s => s.name,
    ).join(', ')}`,
  );
  process.exit(2);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const failedSuites = [];
const notRun = [];
for (const suite of SUITES) {
  if (wanted.length > 0 && !wanted.includes(suite.name)) {
    continue;
  }
  const components = (suite.needs ?? []).map(id => ensureComponent(id, say));
  const missing = components.find(component => !component.path);
  if (missing) {
    notRun.push({ suite: suite.name, missing });
    continue;
  }
  const started = Date.now();
  say(`${suite.name}: started`);
  const env = {
    // The databases come from this machine, never from a container.
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    WELL_ARCHITECTED_COMPONENT: components[0]?.path ?? '',
    ...suite.env,
  };
  let code = 0;
  for (const command of suite.run) {
    code = code || (await execute(command, env));
  }
  const counts = countTests(suite.name, code !== 0);
  if (code !== 0 && counts.failed === 0) {
    counts.failed = 1;
  }
  for (const key of Object.keys(total)) {
    total[key] += counts[key];
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  say(
    `${suite.name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s (${
      counts.passed
    } passed, ${counts.failed} failed, ${counts.skipped} skipped)`,
  );
  if (code !== 0) {
    failedSuites.push(suite.name);
  }
}

console.log('');
for (const { suite, missing } of notRun) {
  console.log(
    `NOT RUN: ${suite}, because ${missing.name} was not found. To get it: ${missing.hint}.`,
  );
  if (inCi) {
    failedSuites.push(suite);
    total.failed += 1;
  }
}
if (failedSuites.length > 0) {
  console.log(`FAILED: ${failedSuites.join(', ')}`);
}
console.log(
  `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`,
);
process.exitCode = failedSuites.length > 0 ? 1 : 0;
