/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Measures the suite and prints one JSON line per figure.
 *
 *   npm run benchmark                       every figure
 *   npm run benchmark -- assess api.owners  figures that begin with these
 *   npm run benchmark -- read --quick       on less data, where a group can
 *
 * Every group (a file in `figures/`) runs in a process of its own, so that no
 * figure depends on which others were asked for.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const groups = readdirSync(join(__dirname, 'figures'))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -'.ts'.length))
  .sort();

async function main() {
  const args = process.argv.slice(2);
  const prefixes = args.filter(arg => arg !== '--quick');
  for (const prefix of prefixes) {
    const [group] = prefix.split('.');
    if (!groups.some(name => name.startsWith(group))) {
      throw new Error(
        `There are no figures that begin with '${prefix}': choose from ${groups.join(
          ', ',
        )}`,
      );
    }
  }
  const wanted = groups.filter(
    name =>
      prefixes.length === 0 ||
      prefixes.some(
        prefix => name.startsWith(prefix) || prefix.startsWith(`${name}.`),
      ),
  );
  for (const group of wanted) {
    const child = fork(join(__dirname, 'runGroup.ts'), [group, ...args], {
      execArgv: process.execArgv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    const [code] = await once(child, 'exit');
    process.off('SIGINT', forward).off('SIGTERM', forward);
    if (code !== 0) {
      throw new Error(`The figures of ${group} could not be measured`);
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
