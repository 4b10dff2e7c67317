/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { SdkClient } from './observeCalls';

/** What {@link refuseWebPages} throws. */
export const WEB_PAGE = 'WebPageError';

const HTML = /^\s*(<!doctype html|<html)/i;

interface Answer {
  statusCode?: number;
  headers?: Record<string, string>;
  body?: AsyncIterable<Uint8Array> | Uint8Array;
}

const contentTypeOf = ({ headers = {} }: Answer) =>
  Object.entries(headers).find(
    ([name]) => name.toLocaleLowerCase('en-US') === 'content-type',
  )?.[1] ?? '';

async function read(body: Answer['body']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body instanceof Uint8Array ? [body] : body ?? []) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * AWS never answers with a web page; what stands between the backend and AWS
 * does. Taken for an answer it would be an empty list, a missing permission or
 * a resource that is gone. Emulators may call their answers web pages, so the
 * beginning of it counts as well.
 */
export function refuseWebPages(client: SdkClient): void {
  client.middlewareStack.add(
    next => async args => {
      const result = await next(args);
      const answer = result.response as Answer;
      if (!/^text\/html/i.test(contentTypeOf(answer))) {
        return result;
      }
      const body = await read(answer.body);
      if (HTML.test(Buffer.from(body.subarray(0, 200)).toString('utf8'))) {
        throw Object.assign(new Error('a web page came instead of an answer'), {
          name: WEB_PAGE,
          // the retries look at it
          $metadata: { httpStatusCode: answer.statusCode },
        });
      }
      answer.body = body;
      return result;
    },
    // before anything is made of the answer
    { step: 'deserialize', priority: 'low', name: 'refuseWebPages' },
  );
}
