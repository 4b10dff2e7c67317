#!/usr/bin/env node
/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const { existsSync } = require('node:fs');
const { join } = require('node:path');

// In the repository the sources are there and the package points to them, so
// they run through the transform that backstage-cli itself uses. The published
// package has neither: it points to its build.
if (existsSync(join(__dirname, '..', 'src'))) {
  require('@backstage/cli/config/nodeTransform.cjs');
}
const { runScan } = require('..');

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

for (const stream of [process.stdout, process.stderr]) {
  // The reader of a pipe may have gone, as with `| head`.
  stream.on('error', error => process.exit(error.code === 'EPIPE' ? 0 : 2));
}
const flushed = stream => new Promise(done => stream.write('', done));

runScan({
  argv: process.argv.slice(2),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stop.signal,
}).then(async code => {
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(code);
});
