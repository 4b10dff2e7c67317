/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ordersResults } from '../__testUtils__/fixtures/ordersResults';
import { filterResults, ResultFilter, sortResults } from './filterResults';

const everything: ResultFilter = {
  state: 'all',
  risk: '',
  pillar: '',
  text: '',
};
const ids = (filter: Partial<ResultFilter>) =>
  filterResults(ordersResults, { ...everything, ...filter }).map(
    r => r.checkId,
  );

describe('filterResults', () => {
  it('lets everything through without a filter', () => {
    expect(ids({})).toHaveLength(ordersResults.length);
  });

  it('matches all filters at once', () => {
    expect(ids({ state: 'fail', risk: 'HIGH', pillar: 'security' })).toEqual([
      'sec-lambda-env-no-secrets',
    ]);
  });

  it('searches id, title and message without regard to case', () => {
    expect(ids({ text: 'PAYMENTS_api' })).toEqual([
      'sec-lambda-env-no-secrets',
    ]);
    expect(ids({ text: 'rel-dr' })).toEqual(['rel-dr-plan']);
  });
});

describe('sortResults', () => {
  const open = filterResults(ordersResults, { ...everything, state: 'fail' });

  it('keeps the order of the plan without a column', () => {
    expect(sortResults(open, undefined)).toBe(open);
    expect(sortResults(open, { column: 'no', direction: 'asc' })).toBe(open);
  });

  it('keeps the order of the plan within equals', () => {
    const sorted = sortResults(open, { column: 'effort', direction: 'asc' });
    const low = open.filter(r => r.effort === 'Low');
    expect(sorted.slice(0, low.length)).toEqual(low);
  });

  it('sorts the most affected first', () => {
    const [first] = sortResults(open, { column: 'affected', direction: 'asc' });
    expect(first.failed).toBe(Math.max(...open.map(r => r.failed)));
  });
});
