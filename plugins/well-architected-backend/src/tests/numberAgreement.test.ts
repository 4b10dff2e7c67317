/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Number, noun and verb agree in every sentence that a check writes, whatever
 * it counts: "1 of 1 bucket is", "1 of 3 buckets is", "2 of 3 buckets are".
 */
import {
  runExample,
  writeAction,
} from 'backstage-plugin-well-architected-node';
import { allChecks } from './__testUtils__/catalogue';
import { disagreements } from './__testUtils__/disagreements';
import { exampleVariants } from './__testUtils__/exampleVariants';

const entity = { ref: 'component:default/orders-api', name: 'orders-api' };

it.each([
  ['1 of 1 buckets is public: orders'],
  ['1 of 1 bucket are public: orders'],
  ['1 of 3 buckets are public: orders'],
  ['2 of 3 buckets is public: orders and carts'],
  ['0 of 1 functions has an alarm'],
  ['Cluster orders has 1 subnets in 2 Availability Zones'],
  ['Table orders has 1 read and 1 write units provisioned'],
  ['1 of its resources use no Spot: orders'],
  ['Account 111122223333: 1 anomalies above 100 USD'],
])('finds %s', sentence => {
  expect(disagreements(sentence)).toHaveLength(1);
});

it.each([
  ['1 of 1 bucket is public: orders'],
  ['1 of 3 buckets is public: orders'],
  ['2 of 3 buckets are public: orders and carts'],
  ['0 of 1 function has an alarm, 0 of 2 functions have one'],
  ['Zone orders.example.com with 4 records has simple records only'],
  ['2 of its resources use no Spot, 1 of the resources does'],
  ['Queue orders waits 1 s for messages, 1 001 ms at most'],
])('lets %s be', sentence => {
  expect(disagreements(sentence)).toEqual([]);
});

it('knows what a sentence begins with', () => {
  expect(disagreements('orders (1 of 1) are idle', ['orders'])).toEqual([
    "'are' after 'orders'",
  ]);
  expect(disagreements('a and b is idle', ['a', 'b'])).toEqual([
    "'is' after 'a and b'",
  ]);
  expect(disagreements('a and b are idle', ['a', 'b'])).toEqual([]);
});

it.each(allChecks.map(check => [check.id, check] as const))(
  '%s',
  (_, check) => {
    const found = check.examples.flatMap(example =>
      exampleVariants(check, example).flatMap(({ variant, example: world }) => {
        const concluded = runExample(check, world);
        const action =
          concluded.state === 'fail'
            ? writeAction({
                check,
                concluded,
                entity,
                parameters: world.parameters,
              })
            : undefined;
        const failing = concluded.observations
          .filter(({ status }) => status === 'fail')
          .map(({ subject }) => subject.name);
        const wrong = [
          concluded.message,
          ...concluded.observations.map(({ message }) => message),
          ...(action
            ? [
                action.recommendation,
                ...action.steps,
                ...action.successCriteria,
              ]
            : []),
        ].flatMap(sentence => disagreements(sentence));
        return [
          ...wrong,
          ...(action ? disagreements(action.issue, failing) : []),
        ].map(what => `${example.name} (${variant}): ${what}`);
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  },
);
