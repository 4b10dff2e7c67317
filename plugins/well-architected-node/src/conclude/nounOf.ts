/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check } from '../define';

/** "12 DynamoDB tables", "1 account". @internal */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The noun for the subjects of a check. @internal */
export function nounOf(check: Check): { one: string; many: string } {
  if (check.kind === 'account') {
    return { one: 'account', many: 'accounts' };
  }
  // A list of more than two types is no help in a sentence.
  if (check.kind !== 'resource' || check.onEverything || check.on.length > 2) {
    return { one: 'resource', many: 'resources' };
  }
  return check.on.length === 1
    ? check.on[0].collector.noun
    : {
        one: check.on.map(need => need.collector.noun.one).join(' or '),
        many: check.on.map(need => need.collector.noun.many).join(' or '),
      };
}

/** "orders, carts, invoices and 3 more". @public */
export function namesOf(names: string[], shown = 4): string {
  const unique = [...new Set(names)];
  if (unique.length <= 1) {
    return unique[0] ?? '';
  }
  if (unique.length <= shown) {
    return `${unique.slice(0, -1).join(', ')} and ${unique[unique.length - 1]}`;
  }
  return `${unique.slice(0, shown - 1).join(', ')} and ${
    unique.length - shown + 1
  } more`;
}
