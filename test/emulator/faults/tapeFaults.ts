/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetadataBearer } from '@smithy/types';
import { TapeFault } from '../denials/AccountTape';

type Members = Record<string, unknown>;
type Faulty = (operation: string) => TapeFault;

/** Where services say that a list goes on; the SDK knows each only one. */
const TOKENS = [
  ...['NextToken', 'nextToken', 'Marker', 'marker', 'NextMarker', 'nextMarker'],
  ...['NextContinuationToken', 'ContinuationToken', 'position'],
  ...['LastEvaluatedTableName', 'NextRecordName', 'NextPageToken'],
  ...['nextPageToken', 'PaginationToken'],
];
const IN_REQUESTS =
  /^(next|marker|position$|continuation|pagination|lastevaluated|exclusivestart|start(record|ing))/i;
const AGAIN = 'page-2';
/** CloudFront has its lists one level down. */
const NESTED = /List$/;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutToken = (input: Members): Members =>
  Object.fromEntries(
    Object.entries(input).filter(([name]) => !IN_REQUESTS.test(name)),
  );

const isFirst = (input: Members) =>
  !Object.entries(input).some(([name, v]) => v && IN_REQUESTS.test(name));

/** The answer, which says that it goes on at this token, or that it does not. */
function goesOn(output: MetadataBearer, token?: string): MetadataBearer {
  const more = {
    ...Object.fromEntries(TOKENS.map(name => [name, token])),
    ...('IsTruncated' in output ? { IsTruncated: token !== undefined } : {}),
    ...('Truncated' in output ? { Truncated: token !== undefined } : {}),
  };
  const nested = Object.fromEntries(
    Object.entries(output)
      .filter(([name, value]) => NESTED.test(name) && isObject(value))
      .map(([name, value]) => [
        name,
        {
          ...(value as Members),
          NextMarker: token,
          IsTruncated: token !== undefined,
        },
      ]),
  );
  return { ...output, ...more, ...nested };
}

const refused = (name: string) =>
  Object.assign(new Error('It is not there any more'), {
    name,
    $fault: 'client',
    $metadata: { httpStatusCode: 400, attempts: 1 },
  });

/** Everything in the answer is of another type than AWS promises. */
function mistyped(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return { not: 'a text' };
    case 'number':
    case 'boolean':
      return 'garbage';
    default:
  }
  if (Array.isArray(value)) {
    return 7;
  }
  return value instanceof Date ? 'yesterday' : 'garbage';
}

/** The answer goes on for ever, each page at another token. */
export const endless: Faulty = operation => {
  let page = 0;
  return {
    operation,
    answer: async ({ input, taped }) => {
      page += 1;
      return goesOn(await taped(withoutToken(input)), `page-${page}`);
    },
  };
};

/** Each page says that it goes on where it began. */
export const circling: Faulty = operation => ({
  operation,
  answer: async ({ input, taped }) =>
    goesOn(await taped(withoutToken(input)), 'page-1'),
});

/** The second page is refused, since what it begins with is gone. */
export const breaksOff: Faulty = operation => ({
  operation,
  answer: async ({ input, taped }) => {
    if (!isFirst(input)) {
      throw refused('InvalidNextToken');
    }
    return goesOn(await taped(input), 'page-2');
  },
});

/** The second page has once more what was on the first. */
export const doubled: Faulty = operation => ({
  operation,
  answer: async ({ input, taped }) => {
    if (isFirst(input)) {
      return goesOn(await taped(input), AGAIN);
    }
    // and from there on as the list really goes
    return taped(
      Object.values(input).includes(AGAIN) ? withoutToken(input) : input,
    );
  },
});

/** Over the network, however that is. */
export const overTheNetwork: Faulty = operation => ({
  operation,
  answer: ({ send }) => send(),
});

/** An answer whose members are all of another type. */
export const garbage: Faulty = operation => ({
  operation,
  answer: async ({ input, taped }) => ({
    ...Object.fromEntries(
      Object.entries(await taped(input)).map(([name, value]) => [
        name,
        mistyped(value),
      ]),
    ),
    $metadata: {},
  }),
});
