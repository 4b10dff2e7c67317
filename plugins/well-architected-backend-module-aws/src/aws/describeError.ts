/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { oneLine } from '../text/oneLine';
import { FOREIGN_ANSWER, WEB_PAGE } from './refuseForeignAnswers';

/** What can be told about anything that was thrown. */
export interface ErrorFacts {
  /** Error code such as `AccessDenied`; the class name as a last resort. */
  name: string;
  /** HTTP status, 0 when there was no answer. */
  status: number;
  attempts: number;
  /** The SDK itself took it for throttling. */
  throttling: boolean;
  /** The message as it came. */
  text: string;
  /** One line for a person: no request ids, no stack, no markup. */
  sentence: string;
}

const LONGEST_SENTENCE = 240;

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);

/** Causes that the SDK reports in words for machines. */
function inPlainWords(options: {
  name: string;
  code: string;
  text: string;
  status: number;
}): string | undefined {
  const { name, code, text, status } = options;
  if (/ECONNREFUSED/.test(code)) {
    return `nothing listens at the endpoint (${text || code})`;
  }
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) {
    return `the endpoint has no address; the service may not exist in this Region, or there is no network (${text})`;
  }
  if (/ECONNRESET|EPIPE/.test(code)) {
    return 'the connection was closed before an answer came';
  }
  if (/^Timeout(Error)?$|ETIMEDOUT/.test(name) || /ETIMEDOUT/.test(code)) {
    return 'no answer came in time';
  }
  if (name === WEB_PAGE) {
    return `a web page came instead of an answer (HTTP ${status}), likely from a proxy between the backend and AWS`;
  }
  if (name === FOREIGN_ANSWER) {
    return `what came is no answer of this operation (HTTP ${status}): ${text}; likely from a proxy between the backend and AWS`;
  }
  if (status === 501 || /^NotImplemented/.test(name)) {
    return 'the endpoint does not implement this operation';
  }
  if (
    name === 'SyntaxError' ||
    /Deserialization error|^Unexpected (token|end)/.test(text)
  ) {
    return `the answer could not be understood (HTTP ${status})`;
  }
  return undefined;
}

/** The facts of an error of the SDK, of the network, or of anything else. */
export function describeError(error: unknown): ErrorFacts {
  const fields = objectOf(error);
  const metadata = objectOf(fields.$metadata);
  const retryable = objectOf(fields.$retryable);
  const status = numberOf(metadata.httpStatusCode);
  const code =
    textOf(fields.code) ||
    textOf(fields.Code) ||
    (/\b(ECONN[A-Z]+|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EPIPE)\b/.exec(
      textOf(fields.message),
    )?.[0] ??
      '');
  const named = textOf(fields.name);
  // A response without a body has no code: S3 answers HEAD so.
  const anonymous = named === '' || named === 'Error' || /^Unknown/.test(named);
  const name = anonymous ? code || String(status || 'Error') : named;
  const text = (textOf(fields.message) || textOf(error)).replace(
    /^AWS SDK error wrapper for (Error: )?/,
    '',
  );

  const [issue] = Array.isArray(fields.issues) ? fields.issues : [];
  const misfit = objectOf(issue);
  const plain = Array.isArray(misfit.path)
    ? `the answer has an unexpected shape at ${misfit.path.join('.')} (${textOf(
        misfit.message,
      )})`
    : inPlainWords({ name: named, code, text, status });
  const cleaned = text
    .replace(/Encoded authorization failure message:\s*\S+/gi, '')
    .replace(
      /\(?\b(Service|Status Code|Request ?ID|Host ?ID|Proxy):[^;,)]*[;,)]?/gi,
      '',
    )
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const spoken =
    cleaned && name !== 'Error' ? `${name}: ${cleaned}` : cleaned || name;
  const sentence = oneLine(plain ?? spoken);
  return {
    name,
    status,
    attempts: numberOf(metadata.attempts) || 1,
    throttling: retryable.throttling === true,
    text,
    sentence:
      sentence.length > LONGEST_SENTENCE
        ? `${oneLine(sentence.slice(0, LONGEST_SENTENCE - 1))}…`
        : sentence,
  };
}
