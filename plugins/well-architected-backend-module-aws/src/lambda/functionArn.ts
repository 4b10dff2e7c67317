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

const FUNCTION_IN_URI =
  /arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+/;

/**
 * Function that an API integration invokes, found in its URI.
 *
 * The function's ARN is embedded in the URI of the Lambda invocation path, or
 * is the URI itself.
 */
export function functionArnIn(uri: string | undefined): string | undefined {
  return uri?.match(FUNCTION_IN_URI)?.[0];
}
