/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * ARN of the function itself, without the version or alias that may follow.
 */
export function unqualified(functionArn: string): string {
  return functionArn.split(':').slice(0, 7).join(':');
}

/**
 * Version or alias that follows the ARN of a function; undefined where there is
 * none.
 */
export function qualifierOf(functionArn: string): string | undefined {
  return functionArn.split(':').slice(7).join(':') || undefined;
}

const FUNCTION_IN_URI =
  /arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+/;
const QUALIFIED_IN_URI = new RegExp(`${FUNCTION_IN_URI.source}:([^/]+)`);

/**
 * Function that an API integration invokes, found in its URI.
 *
 * The function's ARN is embedded in the URI of the Lambda invocation path, or
 * is the URI itself.
 */
export function functionArnIn(uri: string | undefined): string | undefined {
  return uri?.match(FUNCTION_IN_URI)?.[0];
}

/**
 * Version or alias that an API integration invokes. It may be a stage variable:
 * `${stageVariables.alias}`.
 */
export function qualifierIn(uri: string | undefined): string | undefined {
  return uri?.match(QUALIFIED_IN_URI)?.[1];
}
