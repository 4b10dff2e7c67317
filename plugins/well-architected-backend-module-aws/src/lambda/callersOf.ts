/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AssessContext, known } from 'backstage-plugin-well-architected-node';
import eventSourceMapping from '../collectors/lambda-event-source-mapping';
import lambdaFunction from '../collectors/lambda-function';
import { httpApisInFront, restApisInFront } from './apisInFront';

type Fn = ReturnType<typeof lambdaFunction.sample>;

const SYNCHRONOUS = [
  'apigateway.amazonaws.com',
  'elasticloadbalancing.amazonaws.com',
  'cognito-idp.amazonaws.com',
  'lex.amazonaws.com',
  'edgelambda.amazonaws.com',
  'vpc-lattice.amazonaws.com',
];
const ASYNCHRONOUS = [
  'events.amazonaws.com',
  'scheduler.amazonaws.com',
  's3.amazonaws.com',
  'sns.amazonaws.com',
  'logs.amazonaws.com',
  'ses.amazonaws.com',
  'codecommit.amazonaws.com',
  'config.amazonaws.com',
  'iot.amazonaws.com',
];

/** Services of a list that the policy of the function allows to invoke it. */
function allowed(fn: Fn, services: readonly string[]): string[] {
  return [
    ...new Set(
      known(fn.data.policy)
        .filter(statement => statement.effect === 'Allow')
        .flatMap(statement => statement.principals)
        .filter(principal => principal.startsWith('Service:'))
        .map(principal => principal.slice('Service:'.length))
        .filter(service => services.includes(service)),
    ),
  ];
}

const functionOfMapping = (
  mapping: ReturnType<typeof eventSourceMapping.sample>,
) => mapping.data.functionArn;

/**
 * Event source mappings of the function.
 *
 * @throws UnknownError when mappings could not be read.
 */
export function mappingsOf(fn: Fn, context: AssessContext) {
  const { region } = fn;
  return (
    context
      .index(eventSourceMapping, functionOfMapping, { region })
      .get(fn.arn ?? '') ?? []
  );
}

/**
 * Services that hand events to the function and do not wait, such as
 * `s3.amazonaws.com`. Needs `lambdaFunction.with('policy')`.
 *
 * @throws UnknownError when the policy could not be read.
 */
export function asynchronousCallers(fn: Fn): string[] {
  return allowed(fn, ASYNCHRONOUS);
}

/**
 * Who waits for the function's answer: a service, an API, a function URL.
 * Empty where nobody is known to wait.
 *
 * Needs `lambdaFunction.with('policy', 'urls')`, `restApi.with('methods')` and
 * `httpApi.with('routes')`.
 *
 * @throws UnknownError when one of these could not be read and none of the
 * others gives the answer.
 */
export function waitingCallers(fn: Fn, context: AssessContext): string[] {
  const services = allowed(fn, SYNCHRONOUS);
  if (services.length > 0) {
    return services;
  }
  const apis = [
    ...restApisInFront(fn, context),
    ...httpApisInFront(fn, context),
  ].map(api => `API ${api.name}`);
  if (apis.length > 0) {
    return apis;
  }
  return known(fn.data.urlAuthTypes).length > 0 ? ['a function URL'] : [];
}

/**
 * The sources that alone invoke the function without waiting; undefined when
 * somebody waits for it, or nothing is known to invoke it.
 *
 * @throws UnknownError as `waitingCallers`.
 */
export function onlyAsynchronous(
  fn: Fn,
  context: AssessContext,
): string[] | undefined {
  if (waitingCallers(fn, context).length > 0) {
    return undefined;
  }
  const sources = [
    ...asynchronousCallers(fn),
    ...mappingsOf(fn, context).map(
      mapping => mapping.data.eventSourceArn ?? 'a stream',
    ),
  ];
  return sources.length > 0 ? sources : undefined;
}
