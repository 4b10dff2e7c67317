/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { SdkClient } from './observeCalls';

/** What {@link refuseForeignAnswers} throws for a web page. */
export const WEB_PAGE = 'WebPageError';
/** What it throws for another document that no operation answers with. */
export const FOREIGN_ANSWER = 'ForeignAnswerError';

/** The name of the first element, after declarations and comments. */
const ROOT =
  /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+)?([\w:.-]+)/i;
/** Bytes of an answer that are looked at. */
const BEGINNING = 1_000;

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

/** `ec2Query`, `awsQuery`, `restXml`; the others are JSON or CBOR. */
function protocolOf({ config }: SdkClient): string {
  const { protocol } = config as {
    protocol?: { getShapeId?: () => string };
  };
  return protocol?.getShapeId?.().split('#')[1] ?? '';
}

/**
 * Why a successful answer is none of this operation. The SDK reads any XML, and
 * finds none of its members in it.
 */
function foreignIn(options: {
  protocol: string;
  operation: string;
  method?: string;
  beginning: string;
}): string | undefined {
  const { protocol, operation, method, beginning } = options;
  if (beginning.trim() === '') {
    return method === 'HEAD' ? undefined : 'it is empty';
  }
  const root = ROOT.exec(beginning)?.[1];
  if (protocol === 'restXml') {
    // policies are JSON; the elements of AWS begin with a capital
    return root && /^[a-z]/.test(root) ? `it begins with ${root}` : undefined;
  }
  return root === `${operation}Response`
    ? undefined
    : `it begins with ${root ?? 'something else than XML'}`;
}

/**
 * AWS never answers with a web page, nor with XML that belongs to no operation;
 * what stands between the backend and AWS does. Taken for an answer it would be
 * an empty list, a missing permission or a resource that is gone. Emulators may
 * call their answers web pages, so the beginning of it counts.
 */
export function refuseForeignAnswers(client: SdkClient): void {
  const protocol = protocolOf(client);
  const isXml = /Query$|^restXml$/.test(protocol);
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async args => {
        const result = await next(args);
        const answer = result.response as Answer;
        const { statusCode = 0 } = answer;
        if (!isXml && !/^text\/html/i.test(contentTypeOf(answer))) {
          return result;
        }
        const body = await read(answer.body);
        const beginning = Buffer.from(body.subarray(0, BEGINNING)).toString();
        const refuse = (name: string, message: string) =>
          Object.assign(new Error(message), {
            name,
            // the retries look at it
            $metadata: { httpStatusCode: statusCode },
          });
        if (/^html$/i.test(ROOT.exec(beginning)?.[1] ?? '')) {
          throw refuse(WEB_PAGE, 'a web page came instead of an answer');
        }
        const foreign =
          isXml && statusCode === 200
            ? foreignIn({
                protocol,
                operation: commandName.replace(/Command$/, ''),
                method: (args.request as { method?: string }).method,
                beginning,
              })
            : undefined;
        if (foreign) {
          throw refuse(FOREIGN_ANSWER, foreign);
        }
        answer.body = body;
        return result;
      },
    // before anything is made of the answer
    { step: 'deserialize', priority: 'low', name: 'refuseForeignAnswers' },
  );
}
