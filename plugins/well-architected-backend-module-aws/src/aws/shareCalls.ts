/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  InitializeHandlerOutput,
  InitializeMiddleware,
  MetadataBearer,
} from '@smithy/types';
import { AnyCollector } from 'backstage-plugin-well-architected-node';
import { SdkClient } from './observeCalls';
import { operationName } from './operationName';

type Answer = Promise<InitializeHandlerOutput<MetadataBearer>>;

/** Answers that are kept at most: a page of a listing each. */
const KEPT = 100;

/** Lets clients ask once what several collectors ask for. */
export interface CallSharer {
  share(client: SdkClient): void;
}

/** Operations that more than one of these collectors lists with. */
export function sharedListings(
  collectors: readonly AnyCollector[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const operation of collectors.flatMap(({ list }) => Object.keys(list))) {
    (seen.has(operation) ? shared : seen).add(operation);
  }
  return shared;
}

/**
 * Answers equal requests of these operations with one call to AWS, as long as a
 * connection lasts, which is one run: the same page of the same listing in the
 * same Region. What failed is asked again. Only for operations that read.
 */
export function createCallSharer(operations: ReadonlySet<string>): CallSharer {
  const answers = new Map<string, Answer>();
  const keep = (key: string, answer: Answer) => {
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > KEPT) {
      answers.delete(oldest);
    }
    answer.catch(() => answers.delete(key));
  };
  return {
    share(client) {
      const middleware: InitializeMiddleware<object, MetadataBearer> =
        (next, context) => async args => {
          const operation = operationName({
            serviceId: client.config.serviceId,
            commandName: context.commandName ?? 'Unknown',
          });
          if (!operations.has(operation)) {
            return next(args);
          }
          const region = await client.config.region();
          const key = JSON.stringify([operation, region, args.input]);
          const known = answers.get(key);
          if (known) {
            return known;
          }
          const answer = next(args);
          keep(key, answer);
          return answer;
        };
      client.middlewareStack.addRelativeTo(
        middleware,
        // before it is counted
        {
          relation: 'before',
          toMiddleware: 'observeCalls',
          name: 'shareCalls',
        },
      );
    },
  };
}
