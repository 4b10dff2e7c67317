/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Keys that AWS SDK clients take. */
export type EmulatorCredentials = {
  accessKeyId: string;
  secretAccessKey: string;
};

/**
 * Keys that put a client into an account of the emulator. They name the
 * account themselves (see `server.py`), so they need no call and outlive a
 * reset; sts:AssumeRole into `arn:aws:iam::<account>:role/any` works as well.
 */
export function credentialsFor(accountId: string): EmulatorCredentials {
  if (!/^\d{12}$/.test(accountId)) {
    throw new Error(`accountId must be 12 digits, but is "${accountId}".`);
  }
  return {
    accessKeyId: `AKIA${accountId}WELL`,
    secretAccessKey: 'emulator',
  };
}
