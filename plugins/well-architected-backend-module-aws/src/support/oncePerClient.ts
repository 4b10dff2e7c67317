/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * A reading that several collectors share: it runs once per client, so once per
 * account, Region and run, and all of them get its answer or its error. What it
 * is `of` must be the same for one client, such as the account's id.
 */
export function oncePerClient<C extends object, T, A extends unknown[] = []>(
  read: (client: C, ...of: A) => Promise<T>,
): (client: C, ...of: A) => Promise<T> {
  const readings = new WeakMap<C, Promise<T>>();
  return (client, ...of) => {
    const running = readings.get(client) ?? read(client, ...of);
    readings.set(client, running);
    return running;
  };
}
