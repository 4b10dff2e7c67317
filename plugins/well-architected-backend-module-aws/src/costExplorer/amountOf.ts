/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const AMOUNT = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

const inWords = (given: unknown) =>
  given === undefined || given === null
    ? ''
    : `: it says ${JSON.stringify(given).slice(0, 40)}`;

/**
 * Amounts come as texts. What is no amount is not 0: a cost that nobody told
 * would pass as none.
 *
 * @param name - member of the answer, for the sentence
 * @throws Error where there is no finite number.
 */
export function amountOf(given: unknown, name: string): number {
  const amount =
    typeof given === 'string' && AMOUNT.test(given) ? Number(given) : NaN;
  if (!Number.isFinite(amount)) {
    throw new Error(`the answer has no number for ${name}${inWords(given)}`);
  }
  return amount;
}

/**
 * A list of the answer. One that is absent is not an empty one.
 *
 * @throws Error where there is none.
 */
export function listOf<T>(given: readonly T[] | undefined, name: string) {
  if (!Array.isArray(given)) {
    throw new Error(`the answer has no list ${name}${inWords(given)}`);
  }
  return given as readonly T[];
}
