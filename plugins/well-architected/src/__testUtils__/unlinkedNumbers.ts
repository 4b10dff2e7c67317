/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** What a number in it leads to, or what is no figure of the page. */
const ELSEWHERE = [
  // leads on, or chooses what is seen on the page itself
  'a',
  'button',
  'summary',
  'select',
  'input',
  'label',
  // moments, and texts that a screen reader hears beside a drawing
  'time',
  'svg',
  'caption',
  'figcaption',
  // code, policies and names of operations
  'code',
  'pre',
].join(', ');

/** Days, and names of accounts and Regions, which count nothing. */
const NO_FIGURES =
  /\b[A-Z][a-z]{2} \d{1,2}, \d{4}\b|\b\d{12}\b|\b[a-z]{2}-[a-z]+-\d\b|\bv?\d+\.\d+\.\d+\b/g;

/**
 * The texts of a page with a number that leads nowhere: not inside a link or
 * a control, and not one of the exceptions.
 *
 * @param exceptions - texts that need no list behind them, with the reason
 */
export function unlinkedNumbers(
  root: HTMLElement,
  exceptions: readonly (readonly [RegExp, string])[] = [],
): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const holder = node.parentElement;
    if (
      /\d/.test(text.replace(NO_FIGURES, '')) &&
      holder &&
      !holder.closest(ELSEWHERE)
    ) {
      const around = (holder.closest('td, li, p, dd') ?? holder).textContent;
      const whole = `${around}`.trim();
      if (!exceptions.some(([known]) => known.test(whole))) {
        found.add(whole);
      }
    }
  }
  return [...found];
}
