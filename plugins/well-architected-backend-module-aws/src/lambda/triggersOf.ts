/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AssessContext, known } from 'backstage-plugin-well-architected-node';
import lambdaFunction from '../collectors/lambda-function';
import { httpApisInFront, restApisInFront } from './apisInFront';
import { asynchronousCallers, mappingsOf } from './callersOf';

type Fn = ReturnType<typeof lambdaFunction.sample>;

/** Something that invokes a function. */
export interface Trigger {
  /** For a sentence: "API orders", "s3.amazonaws.com". */
  name: string;
  /** Version or alias that it invokes; undefined for `$LATEST`. */
  qualifier?: string;
}

/**
 * What invokes a function: methods and routes of APIs, event source mappings,
 * and services that its own policy lets in. A service that may only invoke an
 * alias is not among them, because the policies of aliases are not read.
 *
 * Needs `lambdaFunction.with('policy')`, `restApi.with('methods')`,
 * `httpApi.with('routes')` and the mappings.
 *
 * @throws UnknownError when one of these could not be read.
 */
export function triggersOf(fn: Fn, ctx: AssessContext): Trigger[] {
  const invokes = (one: { functionArn?: string }) => one.functionArn === fn.arn;
  const found: Trigger[] = [
    ...restApisInFront(fn, ctx).flatMap(api =>
      known(api.data.methods)
        .filter(invokes)
        .map(({ qualifier }) => ({ name: `API ${api.name}`, qualifier })),
    ),
    ...httpApisInFront(fn, ctx).flatMap(api =>
      known(api.data.routes)
        .filter(invokes)
        .map(({ qualifier }) => ({ name: `API ${api.name}`, qualifier })),
    ),
    ...mappingsOf(fn, ctx).map(({ data }) => ({
      name: `${data.eventSourceArn?.split(/[:/]/).pop() ?? 'a stream'}`,
      qualifier: data.qualifier,
    })),
    ...asynchronousCallers(fn).map(name => ({ name })),
  ];
  const unique = new Map(
    found.map(trigger => [`${trigger.name}:${trigger.qualifier}`, trigger]),
  );
  return [...unique.values()];
}
