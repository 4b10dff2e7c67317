/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** `0.063` as `6 %`, with one decimal below 1 %: `0.4 %`. */
export function percent(share: number): string {
  const value = share * 100;
  const shown =
    value > 0 && value < 1 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${shown} %`;
}

/** `1400` as `1 400`, at most `decimals` places after the point. */
export function figure(value: number, decimals = 0): string {
  const [whole, rest] = String(Number(value.toFixed(decimals))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return rest ? `${grouped}.${rest}` : grouped;
}

/** `1 function`, `3 functions`. */
export function count(
  number: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${figure(number)} ${number === 1 ? one : many}`;
}

/** `1 of 3 buckets`, `1 of 1 bucket`: the noun goes with the whole. */
export function outOf(
  part: number,
  whole: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${figure(part)} of ${count(whole, one, many)}`;
}

/** The verb of so many: `is` of one, `are` of none and of several. */
export function verb(number: number, one: string, many: string): string {
  return number === 1 ? one : many;
}

/** The first few of a list: `a, b and 3 more`. */
export function some(items: readonly string[], limit = 3): string {
  const shown = items.slice(0, limit).join(', ');
  const more = items.length - limit;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
