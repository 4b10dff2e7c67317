/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { setTimeout as wait } from 'node:timers/promises';
import { WireResponse, awsError } from './awsError';
import { forcePaging } from './forcePaging';
import { forward } from './forward';
import { AwsCall } from './identifyCall';
import { Effect, answerOf } from './rules';
import { shapeEmulatorError } from './shapeEmulatorError';

/** Applies the rules that change moto's successful answer, earliest first. */
function changed(
  call: AwsCall,
  response: WireResponse,
  effects: Effect[],
): WireResponse {
  if (response.status >= 300) return response;
  const body = effects.reduceRight<string | Buffer>((before, effect) => {
    switch (effect.kind) {
      case 'amend':
        return JSON.stringify(
          effect.amend({ ...JSON.parse(before.toString()) }, call),
        );
      case 'rewrite':
        return effect.rewrite(before.toString(), call);
      default:
        return before;
    }
  }, response.body);
  return { ...response, body };
}

/** An error or an answer that a rule gives, so that moto is not asked. */
function ruled(call: AwsCall, effects: Effect[]): WireResponse | undefined {
  for (const effect of effects) {
    const error = effect.kind === 'error' ? effect.error(call) : undefined;
    if (error) return awsError(call, error);
    const answer = effect.kind === 'overrule' ? effect.answer(call) : undefined;
    if (answer !== undefined) return answerOf(call, answer);
  }
  return undefined;
}

/** Answers one call by the rules that match it, else by moto. */
export async function answerCall(options: {
  call: AwsCall;
  effects: Effect[];
  target: string;
  url: string;
}): Promise<WireResponse> {
  const { call, effects, target, url } = options;
  for (const effect of effects) {
    if (effect.kind === 'delay') await wait(effect.milliseconds);
  }
  const early = ruled(call, effects);
  if (early) return early;

  const truncate = effects.find(({ kind }) => kind === 'truncate');
  const page =
    truncate?.kind === 'truncate'
      ? forcePaging(call, truncate.pageSize)
      : { call, cut: (response: WireResponse) => response };
  const { method, query, headers, body } = page.call;
  const [path] = url.split('?');
  const search = truncate ? `?${query}`.replace(/^\?$/, '') : undefined;
  const response = await forward({
    target,
    method,
    url: search === undefined ? url : `${path}${search}`,
    headers,
    body,
  });
  const shaped = page.cut(shapeEmulatorError(call, response));
  return changed(call, shaped, effects);
}
