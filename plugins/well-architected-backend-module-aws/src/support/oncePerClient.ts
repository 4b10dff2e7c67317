/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * A reading that several collectors share: it runs once per client, so once per
 * account, Region and run, and all of them get its answer or its error.
 */
export function oncePerClient<C extends object, T>(
  read: (client: C) => Promise<T>,
): (client: C) => Promise<T> {
  const readings = new WeakMap<C, Promise<T>>();
  return client => {
    const running = readings.get(client) ?? read(client);
    readings.set(client, running);
    return running;
  };
}
