/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WireResponse, awsError } from './awsError';
import { AwsCall } from './identifyCall';

/** What moto said: `server.py` marks errors, Flask answers pages of HTML. */
function reasonOf(response: WireResponse): string | undefined {
  const text = response.body.toString();
  if (response.headers['x-emulator-error']) {
    const { error, message } = JSON.parse(text);
    return `${error}: ${message}`;
  }
  return /^\s*<!doctype html/i.test(text)
    ? /<title>([^<]*)</.exec(text)?.[1] ?? 'unknown error'
    : undefined;
}

/**
 * Gives moto's own failures the shape of AWS: 501 `NotImplemented` for an
 * operation or service that moto lacks (no SDK retries it), 500
 * `InternalFailure` for an error thrown inside moto.
 */
export function shapeEmulatorError(
  call: AwsCall,
  response: WireResponse,
): WireResponse {
  if (response.status < 400) return response;
  const reason = reasonOf(response);
  if (reason === undefined) return response;
  const name = `${call.service}:${call.operation}`;
  const lacking =
    [404, 405, 501].includes(response.status) ||
    /NotImplemented|not (been |yet )?implemented/i.test(reason);
  return awsError(
    call,
    lacking
      ? {
          status: 501,
          code: 'NotImplemented',
          message: `The emulator does not implement ${name} (${reason}).`,
        }
      : {
          status: 500,
          code: 'InternalFailure',
          message: `The emulator failed in ${name} (${reason}).`,
        },
  );
}
