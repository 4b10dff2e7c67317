/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { Frozen } from './types';

/** What a milestone keeps, as the database stores it. */
export async function packFrozen(frozen: Frozen): Promise<Buffer> {
  return promisify(gzip)(JSON.stringify(frozen));
}

/**
 * What a milestone keeps, read back.
 *
 * @throws Error for a form that this release does not know.
 */
export async function unpackFrozen(payload: Buffer): Promise<Frozen> {
  const frozen: Frozen = JSON.parse(
    (await promisify(gunzip)(payload)).toString('utf8'),
  );
  if (frozen.format !== 1) {
    throw new Error(
      `The milestone was written by a newer release, in the form ${frozen.format}`,
    );
  }
  return frozen;
}
