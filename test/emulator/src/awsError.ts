/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AwsCall } from './identifyCall';

/** An answer on the wire. */
export type WireResponse = {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
};

/** An error in the words of AWS. */
export type AwsErrorOptions = {
  status: number;
  code: string;
  message: string;
};

const REQUEST_ID = '00000000-0000-4000-8000-000000000000';

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function xmlBody(call: AwsCall, { status, code, message }: AwsErrorOptions) {
  const inner = `<Code>${code}</Code><Message>${escapeXml(message)}</Message>`;
  if (call.protocol === 'ec2Query') {
    return `<Response><Errors><Error>${inner}</Error></Errors><RequestID>${REQUEST_ID}</RequestID></Response>`;
  }
  if (call.service === 's3') {
    return `<Error>${inner}<RequestId>${REQUEST_ID}</RequestId></Error>`;
  }
  const type = status < 500 ? 'Sender' : 'Receiver';
  return `<ErrorResponse><Error><Type>${type}</Type>${inner}</Error><RequestId>${REQUEST_ID}</RequestId></ErrorResponse>`;
}

/** Writes an error as the protocol of the called service has it. */
export function awsError(
  call: AwsCall,
  options: AwsErrorOptions,
): WireResponse {
  const { status, code, message } = options;
  const id = { 'x-amzn-requestid': REQUEST_ID };
  switch (call.protocol) {
    case 'awsJson1_0':
    case 'awsJson1_1': {
      const fault = status < 500 ? 'Sender' : 'Receiver';
      return {
        status,
        headers: {
          ...id,
          'content-type': call.headers['content-type'] ?? 'application/json',
          ...(call.headers['x-amzn-query-mode'] && {
            'x-amzn-query-error': `${code};${fault}`,
          }),
        },
        body: JSON.stringify({ __type: code, message }),
      };
    }
    case 'restJson1':
      return {
        status,
        headers: {
          ...id,
          'content-type': 'application/json',
          'x-amzn-errortype': code,
        },
        body: JSON.stringify({ message }),
      };
    default:
      return {
        status,
        headers: { ...id, 'content-type': 'text/xml' },
        body: `<?xml version="1.0" encoding="UTF-8"?>\n${xmlBody(
          call,
          options,
        )}`,
      };
  }
}
