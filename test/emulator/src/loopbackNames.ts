/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import dns, { LookupAddress, LookupOptions } from 'node:dns';

type Callback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Resolves `*.localhost` in this process to this machine, as RFC 6761 has it
 * and many systems do not: the S3 Control client calls
 * `111111111111.localhost`. Returns what undoes it.
 */
export function resolveLoopbackNames(): () => void {
  const original = dns.lookup;
  const lookup = (
    hostname: string,
    options: LookupOptions | Callback,
    callback?: Callback,
  ) => {
    const name = hostname.endsWith('.localhost') ? '127.0.0.1' : hostname;
    return Reflect.apply(original, dns, [name, options, callback]);
  };
  Object.assign(dns, { lookup });
  return () => {
    Object.assign(dns, { lookup: original });
  };
}
