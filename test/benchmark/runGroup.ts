/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Runs the measurements of one group; started by run.ts.
 */
import { Bench, isWanted, Measurement } from './src/measurement';
import { rounded } from './src/statistics';

const [group, ...args] = process.argv.slice(2);
const prefixes = args.filter(arg => arg !== '--quick');
const stops: (() => Promise<unknown> | void)[] = [];

const bench: Bench = {
  quick: args.includes('--quick'),
  report: ({ value, ...figure }) => {
    const { figure: name, ...rest } = figure;
    const line = {
      figure: name,
      value: value === null ? null : rounded(value),
      ...rest,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  },
  say: line => process.stderr.write(`${group}: ${line}\n`),
  cleanUp: stop => stops.push(stop),
};

async function cleanUp() {
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    await stop();
  }
}

async function main() {
  // not import(): the transform gives no names of exports to that
  const {
    measurements,
  }: { measurements: Measurement[] } = require(`./figures/${group}`);
  const wanted = measurements.filter(({ name }) => isWanted(name, prefixes));
  for (const measurement of wanted) {
    bench.say(`${measurement.name} ...`);
    await measurement.measure(bench);
  }
}

async function end(code: number) {
  await cleanUp();
  process.exit(code);
}

for (const reason of ['SIGINT', 'SIGTERM', 'disconnect']) {
  process.once(reason, () => end(130));
}

main().then(
  () => end(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    return end(1);
  },
);
