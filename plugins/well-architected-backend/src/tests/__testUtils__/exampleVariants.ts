/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check, CheckExample } from 'backstage-plugin-well-architected-node';

type ExampleResource = NonNullable<CheckExample['resources']>[number];

const OTHER_ACCOUNT = '444455556666';

/** The same example with a second resource beside each that is judged. */
function twice(check: Check, example: CheckExample): CheckExample {
  const types =
    check.kind === 'resource'
      ? check.on.map(need => need.collector.type as string)
      : [];
  const twin = (id: string) => `${id}-twin`;
  const twins = (example.resources ?? [])
    .filter(({ type }) => types.includes(type))
    .map(one => ({ ...one, id: twin(one.id), name: twin(one.name) }));
  const ids = new Set(twins.map(({ id }) => id));
  const metrics = Object.fromEntries(
    Object.entries(example.metrics ?? {}).map(([metric, values]) => [
      metric,
      {
        ...values,
        ...Object.fromEntries(
          Object.entries(values)
            .map(([id, series]) => [twin(id), series] as const)
            .filter(([id]) => ids.has(id)),
        ),
      },
    ]),
  );
  return {
    ...example,
    resources: [...(example.resources ?? []), ...twins],
    metrics,
  };
}

/** The same example in two accounts. */
function inTwoAccounts(example: CheckExample): CheckExample {
  return {
    ...example,
    resources: (example.resources ?? []).flatMap(one => [
      one,
      { ...one, accountId: OTHER_ACCOUNT },
    ]),
  };
}

/** Lists with one entry and whole numbers that are one, all the way down. */
function reduced(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.slice(0, 1).map(reduced);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, reduced(each)]),
    );
  }
  return typeof value === 'number' && Number.isInteger(value) && value > 1
    ? 1
    : value;
}

const ofOne = (example: CheckExample): CheckExample => ({
  ...example,
  resources: (example.resources ?? []).map(
    (one): ExampleResource => ({ ...one, data: reduced(one.data) }),
  ),
});

/** Every limit that an installation may set is one. */
const byOne = (check: Check, example: CheckExample): CheckExample => ({
  ...example,
  parameters: reduced({
    ...check.parameters,
    ...example.parameters,
  }) as CheckExample['parameters'],
});

/**
 * An example as it is, with two resources in place of each, in two accounts,
 * and with resources of which all figures are one: for what has to hold of the
 * sentences of a check whatever there is to count.
 */
export function exampleVariants(
  check: Check,
  example: CheckExample,
): { variant: string; example: CheckExample }[] {
  return [
    { variant: 'as it is', example },
    { variant: 'two resources', example: twice(check, example) },
    { variant: 'two accounts', example: inTwoAccounts(example) },
    { variant: 'all limits one', example: byOne(check, example) },
    { variant: 'all figures one', example: ofOne(example) },
    {
      variant: 'two resources, all figures one',
      example: twice(check, ofOne(example)),
    },
  ];
}
