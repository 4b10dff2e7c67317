/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AwsErrorOptions } from './awsError';
import { accessDenied, throttled } from './errorCodes';
import { AwsCall } from './identifyCall';
import { Effect, Rule, When, operationPattern } from './rules';

/** Takes the rule away again. */
export type RemoveRule = () => void;

/** Rules on operations, written `service:Operation` (`*` allowed in both). */
export type Rules = {
  /** Answers as AWS does to a caller without the permission. */
  deny(operation: string, options?: When): RemoveRule;
  /** Refuses the first `times` calls, or the `share` (0 to 1) of all calls, or all. */
  throttle(
    operation: string,
    options?: When & { times?: number; share?: number },
  ): RemoveRule;
  /** Holds calls back for some milliseconds, then lets them through. */
  delay(operation: string, milliseconds: number, options?: When): RemoveRule;
  /** Answers with an error of AWS's shape, `times` times or always. */
  fail(
    operation: string,
    error: { status: number; code: string; message?: string; times?: number },
    options?: When,
  ): RemoveRule;
  /** Makes the operation answer in pages of `pageSize`. */
  truncate(operation: string, options: When & { pageSize: number }): RemoveRule;
  /**
   * Answers instead of moto: an object becomes JSON, a string is sent as it is
   * (XML for query, EC2 and REST XML services). A function may return undefined
   * to let moto answer.
   */
  overrule(
    operation: string,
    answer: object | string | ((call: AwsCall) => object | string | undefined),
    options?: When,
  ): RemoveRule;
  /** Changes moto's successful JSON answer. */
  amend(
    operation: string,
    change: (body: Record<string, unknown>, call: AwsCall) => object,
    options?: When,
  ): RemoveRule;
  /** Changes moto's successful answer as text: for services that speak XML. */
  rewrite(
    operation: string,
    change: (body: string, call: AwsCall) => string,
    options?: When,
  ): RemoveRule;
  /** Takes all rules away. */
  clear(): void;
};

/** Makes an empty book of rules; `matching` gives those for a call, latest first. */
export function createRuleBook(): Rules & {
  matching(call: AwsCall): Effect[];
} {
  let rules: Rule[] = [];
  const add = (pattern: string, effect: Effect, { when }: When = {}) => {
    const isOperation = operationPattern(pattern);
    const matches = (call: AwsCall) =>
      isOperation(call) && (when?.(call) ?? true);
    const rule = { matches, effect };
    rules = [rule, ...rules];
    return () => {
      rules = rules.filter(each => each !== rule);
    };
  };
  const limited = (
    times: number | undefined,
    error: (call: AwsCall) => AwsErrorOptions,
  ): Effect => {
    let left = times ?? Infinity;
    return {
      kind: 'error',
      error: call => {
        left -= 1;
        return left >= 0 ? error(call) : undefined;
      },
    };
  };
  return {
    deny: (operation, options) =>
      add(operation, { kind: 'error', error: accessDenied }, options),
    throttle: (operation, options = {}) => {
      const { times, share } = options;
      if (share === undefined) {
        return add(operation, limited(times, throttled), options);
      }
      // Evenly spread instead of random: a test repeats.
      let due = 0;
      const error = (call: AwsCall) => {
        due += share;
        if (due < 1) return undefined;
        due -= 1;
        return throttled(call);
      };
      return add(operation, { kind: 'error', error }, options);
    },
    delay: (operation, milliseconds, options) =>
      add(operation, { kind: 'delay', milliseconds }, options),
    fail: (operation, { times, message, ...error }, options) =>
      add(
        operation,
        limited(times, () => ({ message: message ?? error.code, ...error })),
        options,
      ),
    truncate: (operation, { pageSize, ...options }) =>
      add(operation, { kind: 'truncate', pageSize }, options),
    overrule: (operation, answer, options) =>
      add(
        operation,
        {
          kind: 'overrule',
          answer:
            typeof answer === 'function'
              ? (answer as (call: AwsCall) => object | string | undefined)
              : () => answer,
        },
        options,
      ),
    amend: (operation, amend, options) =>
      add(operation, { kind: 'amend', amend }, options),
    rewrite: (operation, rewrite, options) =>
      add(operation, { kind: 'rewrite', rewrite }, options),
    clear: () => {
      rules = [];
    },
    matching: call =>
      rules.filter(({ matches }) => matches(call)).map(({ effect }) => effect),
  };
}
