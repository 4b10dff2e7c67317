/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetadataBearer } from '@smithy/types';
import { SdkClient } from './observeCalls';
import { operationName } from './operationName';

/** Pages of one list; one of 50 items a page would have 500,000 of them. */
const MOST_PAGES = 10_000;
/** More collectors than list with one operation, and each asks once. */
const SAME_PAGE = 10;
/** Names of members that say where a list goes on, in requests and answers. */
const TOKEN =
  /^(next|marker|position$|continuation|pagination|lastevaluated|exclusivestart|start(record|ing))/i;
const SAYS_MORE = ['IsTruncated', 'Truncated'];

type Members = Record<string, unknown>;

/** Keeps lists that do not end from going on for ever. */
export interface PageGuard {
  guard(client: SdkClient): void;
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tokensOf = (members: Members) =>
  Object.entries(members).filter(
    ([name, value]) =>
      TOKEN.test(name) && typeof value === 'string' && value !== '',
  );

/** There is more, says the answer, and does not say where. */
function hidesTheRest(input: Members, output: Members): boolean {
  const asked = new Set(tokensOf(input).map(([, token]) => token));
  return [output, ...Object.values(output).filter(isObject)]
    .filter(members => SAYS_MORE.some(name => members[name] === true))
    .some(members => tokensOf(members).every(([, token]) => asked.has(token)));
}

/**
 * A list whose pages lead back to a page that was read, whose pages do not end,
 * or that says that it has more and not where, is an error of the list: half a
 * list would be taken for a whole one, and an endless one for none.
 *
 * @param options.mostPages - of one list, as long as a connection lasts
 */
export function createPageGuard(
  options: { mostPages?: number } = {},
): PageGuard {
  const { mostPages = MOST_PAGES } = options;
  const pages = new Map<string, number>();
  const count = (key: string) => {
    const asked = (pages.get(key) ?? 0) + 1;
    pages.set(key, asked);
    return asked;
  };
  const guardPage = (operation: string, region: string, input: Members) => {
    const tokens = tokensOf(input);
    if (tokens.length === 0) {
      return;
    }
    if (count(JSON.stringify([operation, region, input])) > SAME_PAGE) {
      throw new Error(
        'the list does not end: its pages lead back to one that was read',
      );
    }
    const list = Object.entries(input).filter(([name]) => !TOKEN.test(name));
    if (count(JSON.stringify([operation, region, list])) > mostPages) {
      throw new Error(`the list did not end after ${mostPages} pages`);
    }
  };
  return {
    guard(client) {
      client.middlewareStack.add(
        (next, { commandName = 'Unknown' }) =>
          async args => {
            const { serviceId } = client.config;
            const operation = operationName({ serviceId, commandName });
            const input = args.input as Members;
            guardPage(operation, await client.config.region(), input);
            const result = await next(args);
            if (
              hidesTheRest(input, result.output as MetadataBearer & Members)
            ) {
              throw new Error(
                'the answer says that the list goes on, and not where',
              );
            }
            return result;
          },
        // inside of what tells which call an error came from
        { step: 'initialize', priority: 'normal', name: 'guardPages' },
      );
    },
  };
}
