/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PROBE =
  'from importlib.metadata import version; print(version("moto"), version("freezegun")); import flask';

/**
 * The Python behind `moto_server` on the PATH, if it has the pinned versions;
 * another moto may answer differently, so it does not count.
 */
export async function findMotoOnPath(
  requirements: string,
): Promise<string | undefined> {
  const script = (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, 'moto_server'))
    .find(existsSync);
  if (!script) return undefined;
  const [firstLine] = (await readFile(script, 'utf8')).split('\n');
  const python = firstLine.replace(/^#!\s*/, '').trim();
  const pins = [...requirements.matchAll(/==(\S+)/g)].map(([, pin]) => pin);
  try {
    const { stdout } = await run(python, ['-c', PROBE]);
    return stdout.trim() === pins.join(' ') ? python : undefined;
  } catch {
    return undefined;
  }
}
