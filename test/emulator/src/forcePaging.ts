/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WireResponse } from './awsError';
import { AwsCall } from './identifyCall';
import { Wire, services } from './operations';
import { slicePage } from './slicePage';

/** Marks a token that this proxy gave out, moto being asked for everything. */
const TOKEN = /^wa-page-(\d+)$/;

function readWire(call: AwsCall, wire: Wire): string | undefined {
  if (wire.in === 'query') return call.query.get(wire.name) ?? undefined;
  if (wire.in === 'header') {
    return call.headers[wire.name.toLowerCase()]?.toString();
  }
  const value = call.input[wire.name];
  return value === undefined ? undefined : String(value);
}

function writeWire(call: AwsCall, wire: Wire, value?: number): AwsCall {
  if (wire.in === 'query') {
    const query = new URLSearchParams(call.query);
    if (value === undefined) query.delete(wire.name);
    else query.set(wire.name, String(value));
    return { ...call, query };
  }
  if (wire.in === 'header') {
    const { [wire.name.toLowerCase()]: _, ...headers } = call.headers;
    return value === undefined
      ? { ...call, headers }
      : { ...call, headers: { ...headers, [wire.name]: String(value) } };
  }
  const { [wire.name]: _, ...others } = call.input;
  const form = call.protocol.endsWith('Query');
  const input =
    value === undefined ? others : { ...others, [wire.name]: value };
  const text = form
    ? new URLSearchParams(input as Record<string, string>).toString()
    : JSON.stringify(input);
  return { ...call, input, body: Buffer.from(text) };
}

/** A request with a forced page size, and what makes its answer a page. */
export type ForcedPage = {
  call: AwsCall;
  cut(response: WireResponse): WireResponse;
};

/**
 * Makes an operation answer in pages. The page size goes into the request;
 * where moto ignores it, its whole answer is cut into pages here.
 *
 * @throws when the SDK knows no paging for the operation
 */
export function forcePaging(call: AwsCall, pageSize: number): ForcedPage {
  const paging = services[call.service]?.pages[call.operation];
  if (!paging) {
    throw new Error(
      `truncate: ${call.service}:${call.operation} has no pages in the SDK.`,
    );
  }
  const { size, token, next } = paging;
  const own = TOKEN.exec(readWire(call, token) ?? '');
  const offset = Number(own?.[1] ?? 0);
  const untokened = own ? writeWire(call, token) : call;
  // With a token of ours moto has shown that it does not know page sizes.
  const forced =
    size && !own ? writeWire(untokened, size, pageSize) : untokened;
  return {
    call: forced,
    cut: response => {
      if (!next || response.status >= 300) return response;
      const body = slicePage({
        body: response.body.toString(),
        offset,
        pageSize,
        next,
        token: `wa-page-${offset + pageSize}`,
      });
      return { ...response, body };
    },
  };
}
