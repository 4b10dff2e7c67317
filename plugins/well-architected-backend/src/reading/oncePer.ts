/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The same function, which works something out of an object once: of rows that
 * `readUnchanged` remembers, until they are other rows. Neither the object nor
 * the result may be changed.
 */
export function oncePer<From extends object, To>(
  workOut: (from: From) => To,
): (from: From) => To {
  const known = new WeakMap<From, { result: To }>();
  return from => {
    const before = known.get(from);
    if (before) {
      return before.result;
    }
    const result = workOut(from);
    known.set(from, { result });
    return result;
  };
}
