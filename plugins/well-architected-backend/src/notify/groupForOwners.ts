/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Puts what is to be told into messages: up to `coalesceAbove` items of an
 * owner are one message each; more are one message together. Pure.
 */
export function groupForOwners<T>(options: {
  items: T[];
  ownerOf: (item: T) => string;
  coalesceAbove: number;
}): T[][] {
  const { items, ownerOf, coalesceAbove } = options;
  const owners = new Map<string, T[]>();
  for (const item of items) {
    const owner = ownerOf(item);
    owners.set(owner, [...(owners.get(owner) ?? []), item]);
  }
  return [...owners.values()].flatMap(ofOwner =>
    ofOwner.length > coalesceAbove ? [ofOwner] : ofOwner.map(item => [item]),
  );
}
