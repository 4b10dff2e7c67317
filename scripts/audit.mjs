#!/usr/bin/env node
/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Asks the registry for known vulnerabilities of what the packages bring along.
 *
 *   npm run audit
 *
 * Ends with 0 when the registry answered and knows none, 1 when it knows some,
 * and 2 when it did not answer: that is no audit. Yarn by itself ends with 1
 * for both, and mirrors often have no audit endpoint.
 */
import { spawnSync } from 'node:child_process';

const YARN = '@yarnpkg/cli-dist@4.18.1';
const AUDIT =
  'yarn npm audit --all --recursive --environment production --json';

/** The findings in the output, or nothing where it is something else. */
function findingsIn(stdout) {
  try {
    return stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
      .filter(({ value, children }) => value && children);
  } catch {
    return [];
  }
}

const {
  status,
  stdout = '',
  stderr = '',
  error,
} = spawnSync('npx', ['--yes', '--package', YARN, '--call', AUDIT], {
  encoding: 'utf8',
  maxBuffer: 64_000_000,
});
const findings = findingsIn(stdout);
if (status === 0) {
  console.log('The registry answered, and knows no vulnerability.');
} else if (findings.length > 0) {
  for (const { value, children } of findings) {
    console.error(
      `${value}: ${children.Severity}, ${children.Issue} (${children.URL})`,
    );
  }
  console.error(`The registry knows ${findings.length} vulnerabilities.`);
  process.exitCode = 1;
} else {
  const said = `${stdout}${stderr}${error ?? ''}`;
  const why =
    /Response code (\d{3} \([^)]*\))/i.exec(said)?.[1] ??
    /ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|YN\d{4}: .*/.exec(said)?.[0] ??
    `yarn ended with ${status}`;
  console.error(
    `No audit was made, which says nothing about the packages: the registry did not answer its audit endpoint (${why}). Run it with YARN_NPM_AUDIT_REGISTRY set to a registry that has one, such as the public one of npm.`,
  );
  process.exitCode = 2;
}
