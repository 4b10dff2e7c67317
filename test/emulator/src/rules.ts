/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AwsErrorOptions, WireResponse } from './awsError';
import { AwsCall } from './identifyCall';
import { serviceNamed } from './operations';

/** Says to which calls of the operation a rule applies; all without it. */
export type When = { when?: (call: AwsCall) => boolean };

/** What a rule does to the calls that it matches. */
export type Effect =
  | { kind: 'error'; error: (call: AwsCall) => AwsErrorOptions | undefined }
  | { kind: 'delay'; milliseconds: number }
  | { kind: 'truncate'; pageSize: number }
  | {
      kind: 'overrule';
      answer: (call: AwsCall) => object | string | undefined;
    }
  | {
      kind: 'amend';
      amend: (body: Record<string, unknown>, call: AwsCall) => object;
    }
  | { kind: 'rewrite'; rewrite: (body: string, call: AwsCall) => string };

/** One rule in force. */
export type Rule = { matches: (call: AwsCall) => boolean; effect: Effect };

/**
 * A test for `service:Operation`, where `*` stands for anything:
 * `ec2:DescribeInstances`, `iam:*`, `backup:List*`, `*`.
 *
 * @throws when the pattern is neither `*` nor has a colon
 */
export function operationPattern(pattern: string): (call: AwsCall) => boolean {
  if (pattern === '*') return () => true;
  const [, service, operation] = /^([^:]+):(.+)$/.exec(pattern) ?? [];
  if (!operation) {
    throw new Error(
      `operation must be "service:Operation" or "*", but is "${pattern}".`,
    );
  }
  const name = service === '*' ? undefined : serviceNamed(service);
  const wanted = new RegExp(
    `^${operation
      .split('*')
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
  return call =>
    (name === undefined || call.service === name) &&
    wanted.test(call.operation);
}

/** The answer of an overruling rule on the wire. */
export function answerOf(call: AwsCall, answer: object | string): WireResponse {
  if (typeof answer === 'string') {
    const type = /^\s*</.test(answer) ? 'text/xml' : 'application/json';
    return { status: 200, headers: { 'content-type': type }, body: answer };
  }
  const xml = /Query$|Xml$/.test(call.protocol);
  if (xml) {
    throw new Error(
      `overrule: ${call.service}:${call.operation} answers XML, give a string.`,
    );
  }
  const type = call.headers['content-type'] ?? 'application/json';
  return {
    status: 200,
    headers: { 'content-type': type },
    body: JSON.stringify(answer),
  };
}
