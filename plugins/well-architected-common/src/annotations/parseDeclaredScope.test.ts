/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import { parseDeclaredScope } from './parseDeclaredScope';

const parse = (annotations: Record<string, unknown>) =>
  parseDeclaredScope(annotations);

describe('parseDeclaredScope', () => {
  it('reads the real-world example', () => {
    expect(
      parse({
        'aws.amazon.com/account-id': '111122223333, 444455556666=development',
        'aws.amazon.com/region': 'eu-west-1',
        'aws.amazon.com/resource-tags': 'component=orders-api',
        'aws.amazon.com/well-architected-criticality': 'standard',
        'aws.amazon.com/well-architected-rto': 'PT8H',
      }),
    ).toEqual({
      accounts: [
        { id: '111122223333' },
        { id: '444455556666', environment: 'development' },
      ],
      regions: ['eu-west-1'],
      selectors: { tags: { component: 'orders-api' }, arns: [], stacks: [] },
      context: { criticality: 'standard', rto: 'PT8H' },
      problems: [],
    });
  });

  it('keeps what is well formed and words what is not', () => {
    const result = parse({
      'aws.amazon.com/account-id': '1111,111122223333',
      'aws.amazon.com/region': 'europe,eu-west-1',
      'aws.amazon.com/well-architected-tags': 'component,team=orders',
      'aws.amazon.com/well-architected-arns': 'nonsense',
      'aws.amazon.com/cloudformation-stacks': 'OrdersStack,-bad-',
      'aws.amazon.com/well-architected-criticality': 'very',
      'aws.amazon.com/well-architected-rpo': 'one day',
    });
    expect(result.accounts).toEqual([{ id: '111122223333' }]);
    expect(result.regions).toEqual(['eu-west-1']);
    expect(result.selectors).toEqual({
      tags: { team: 'orders' },
      arns: [],
      stacks: ['OrdersStack'],
    });
    expect(result.context).toEqual({});
    expect(result.problems.map(p => p.message)).toEqual([
      "aws.amazon.com/well-architected-arns: 'nonsense' is not an ARN",
      "aws.amazon.com/account-id: '1111' is not an AWS account: expected twelve digits, optionally followed by =environment",
      "aws.amazon.com/region: 'europe' is not a Region code such as eu-west-1",
      "aws.amazon.com/well-architected-tags: 'component' is not a tag: expected key=value",
      "aws.amazon.com/cloudformation-stacks: '-bad-' is neither a stack name nor a stack ARN",
      "aws.amazon.com/well-architected-criticality: 'very' is not one of mission-critical, business-critical, standard, non-critical",
      "aws.amazon.com/well-architected-rpo: 'one day' is not an ISO 8601 duration such as PT8H",
    ]);
  });

  it('reads the day of confirmation', () => {
    const key = 'aws.amazon.com/well-architected-confirmed-at';
    expect(parse({ [key]: '2026-11-02' }).context).toEqual({
      confirmedAt: '2026-11-02',
    });
    const { context, problems } = parse({ [key]: 'last week' });
    expect(context).toEqual({});
    expect(problems.map(p => p.message)).toEqual([
      `${key}: 'last week' is not a day such as 2026-11-02`,
    ]);
  });

  it('prefers its own name to the names of other plugins', () => {
    expect(
      parse({
        'aws.amazon.com/well-architected-tags': 'a=1',
        'aws.amazon.com/cost-insights-tags': 'b=2',
      }).selectors.tags,
    ).toEqual({ a: '1' });
    expect(
      parse({ 'amazonaws.com/account-id': '111122223333' }).accounts,
    ).toEqual([{ id: '111122223333' }]);
  });

  it('never throws, whatever the annotations hold', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'aws.amazon.com/account-id',
            'aws.amazon.com/region',
            'aws.amazon.com/arn',
            'aws.amazon.com/well-architected-tags',
            'aws.amazon.com/well-architected-rto',
          ),
          value,
        ),
        annotations => {
          const { accounts, problems } = parse(annotations);
          expect(accounts.every(a => /^\d{12}$/.test(a.id))).toBe(true);
          expect(problems.every(p => p.message.length > 0)).toBe(true);
        },
      ),
    );
    expect(parseDeclaredScope(undefined).problems).toEqual([]);
  });
});
