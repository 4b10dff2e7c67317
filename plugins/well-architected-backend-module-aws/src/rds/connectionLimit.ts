/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** The most connections that a database takes at a time, between two bounds. */
export interface ConnectionLimit {
  /** The two differ where the limit follows from the memory of the class. */
  least: number;
  most: number;
}

const GIB = 2 ** 30;
/**
 * What RDS itself needs is not part of DBInstanceClassMemory and differs by
 * class and engine; a database has at least this share of the memory.
 */
const LEAST_SHARE = 0.9;

const TERM = /^\{?(log\()?DBInstanceClassMemory\/(\d+)\)?(?:\*(\d+))?\}?$/;

function valueOfTerm(term: string, memory: number): number | undefined {
  if (/^\d+$/.test(term)) {
    return Number(term);
  }
  const [, log, divisor, factor = '1'] = TERM.exec(term) ?? [];
  if (!divisor) {
    return undefined;
  }
  const ratio = memory / Number(divisor);
  return (log ? Math.log2(ratio) : ratio) * Number(factor);
}

function valueOf(formula: string, memory: number): number | undefined {
  const [, choice, list] = /^(LEAST|GREATEST)\((.*)\)$/.exec(formula) ?? [];
  const values = (list ?? formula)
    .split(',')
    .map(term => valueOfTerm(term, memory));
  const known = values.filter(value => value !== undefined);
  if (known.length < values.length) {
    return undefined;
  }
  return Math.floor(
    choice === 'GREATEST' ? Math.max(...known) : Math.min(...known),
  );
}

/**
 * The limit from the value of `max_connections`: a number, or one of the
 * formulas of AWS such as `LEAST({DBInstanceClassMemory/9531392},5000)`.
 *
 * @returns undefined for a formula of another form, or where it needs a memory
 * that is not known
 */
export function connectionLimit(options: {
  parameter: string;
  memoryGib?: number;
}): ConnectionLimit | undefined {
  const { memoryGib = NaN } = options;
  const formula = options.parameter.replace(/\s/g, '');
  const most = valueOf(formula, memoryGib * GIB);
  const least = valueOf(formula, memoryGib * GIB * LEAST_SHARE);
  return most && least ? { least, most } : undefined;
}
