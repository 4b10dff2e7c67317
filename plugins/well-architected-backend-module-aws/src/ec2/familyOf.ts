/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** The parts of an instance type, database class or node type. */
export interface InstanceFamily {
  /** Letters before the generation, such as `m` or `inf`. */
  letters: string;
  /** The generation, such as 5. */
  generation: number;
  /** The family as people write it, such as `m5a`. */
  family: string;
}

/**
 * Reads the family of an instance type, database class or node type of a cache,
 * search domain or warehouse.
 *
 * @returns undefined for names without a generation, such as `db.serverless`
 */
export function familyOf(type: string): InstanceFamily | undefined {
  const match = /^(?:db\.|cache\.)?(([a-z]+)(\d+)[a-z0-9-]*)\./.exec(type);
  return match
    ? { family: match[1], letters: match[2], generation: Number(match[3]) }
    : undefined;
}
