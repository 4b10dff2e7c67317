/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AwsCall, identifyCall } from './identifyCall';
import { shapeEmulatorError } from './shapeEmulatorError';

const call = identifyCall({
  method: 'GET',
  url: '/2015-03-31/functions',
  headers: {
    authorization:
      'AWS4-HMAC-SHA256 Credential=A/20260907/eu-central-1/lambda/aws4_request',
  },
  body: Buffer.alloc(0),
}) as AwsCall;

describe('shapeEmulatorError', () => {
  it('makes an error thrown in moto an InternalFailure', () => {
    const shaped = shapeEmulatorError(call, {
      status: 500,
      headers: { 'x-emulator-error': 'KeyError' },
      body: JSON.stringify({ error: 'KeyError', message: "'Runtime'" }),
    });
    expect(shaped.status).toBe(500);
    expect(shaped.headers['x-amzn-errortype']).toBe('InternalFailure');
    expect(JSON.parse(shaped.body.toString()).message).toBe(
      "The emulator failed in lambda:ListFunctions (KeyError: 'Runtime').",
    );
  });

  it('makes a page about a missing route NotImplemented', () => {
    const shaped = shapeEmulatorError(call, {
      status: 404,
      headers: {},
      body: '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>',
    });
    expect(shaped.status).toBe(501);
    expect(shaped.headers['x-amzn-errortype']).toBe('NotImplemented');
  });

  it("leaves AWS's own errors alone", () => {
    const own = { status: 404, headers: {}, body: '{"message":"no"}' };
    expect(shapeEmulatorError(call, own)).toBe(own);
  });
});
