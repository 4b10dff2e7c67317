/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonValue } from '@backstage/types';
import { Check } from 'backstage-plugin-well-architected-node';

const KEY = 'wellArchitected.checks.parameters';
/** A share, by its name; also whatever is a fraction of one by default. */
const SHARE = /(share|rate|coverage|utili[sz]ation|free)$/i;
/** Percent of a processor and the like. */
const PERCENT = /(^p\d\d(max|min)?$|cpu$|percent$)/i;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'number':
      return 'a number';
    case 'string':
      return 'a text';
    case 'boolean':
      return 'true or false';
    default:
      return value === null || value === undefined ? 'nothing' : 'an object';
  }
}

const shown = (value: unknown) => JSON.stringify(value);

/** What is wrong with the range of a number, if anything. */
function rangeProblem(
  name: string,
  standard: number,
  value: number,
): string | undefined {
  if (!Number.isFinite(value)) {
    return 'must be a number';
  }
  const isShare = (standard > 0 && standard < 1) || SHARE.test(name);
  if (isShare && standard <= 1) {
    return value < 0 || value > 1
      ? `must be a share from 0 to 1, such as ${standard}, and is ${value}`
      : undefined;
  }
  if (PERCENT.test(name) && value > 100) {
    return `must be a percentage from 0 to 100, and is ${value}`;
  }
  return value < 0 ? `must not be negative, and is ${value}` : undefined;
}

/** What is wrong with one value, as the end of a sentence. */
function valueProblem(
  name: string,
  standard: JsonValue | undefined,
  value: unknown,
): string | undefined {
  if (typeOf(value) !== typeOf(standard)) {
    return `must be ${typeOf(standard)}, such as ${shown(
      standard,
    )}, and is ${typeOf(value)}: ${shown(value)}`;
  }
  if (Array.isArray(standard) && Array.isArray(value)) {
    // an empty default tells nothing; lists of the catalogue are of texts
    const element = standard.length > 0 ? standard[0] : '';
    const odd = value.find(item => typeOf(item) !== typeOf(element));
    return odd === undefined
      ? undefined
      : `must be a list in which every entry is ${typeOf(element)}, and ${shown(
          odd,
        )} is ${typeOf(odd)}`;
  }
  return typeof standard === 'number' && typeof value === 'number'
    ? rangeProblem(name, standard, value)
    : undefined;
}

/**
 * Everything that is wrong with the overrides of parameters, as sentences that
 * begin with the key of the configuration. A value must have the type of the
 * default and must make sense: shares from 0 to 1, nothing negative. Pure.
 */
export function parameterProblems(options: {
  checks: ReadonlyMap<string, Pick<Check, 'parameters'>>;
  parameters: unknown;
}): string[] {
  const { checks, parameters } = options;
  if (!isObject(parameters)) {
    return [`${KEY}: must be an object of check ids`];
  }
  return Object.entries(parameters).flatMap(([id, values]) => {
    const check = checks.get(id);
    if (!check) {
      return [`${KEY}.${id}: there is no check '${id}'`];
    }
    if (!isObject(values)) {
      return [`${KEY}.${id}: must be an object of parameter names`];
    }
    const known = check.parameters ?? {};
    return Object.entries(values).flatMap(([name, value]) => {
      const key = `${KEY}.${id}.${name}`;
      if (!Object.hasOwn(known, name)) {
        const names = Object.keys(known);
        return [
          `${key}: this check has no parameter '${name}'; ${
            names.length > 0
              ? `it has ${names.join(', ')}`
              : 'it has no parameters'
          }`,
        ];
      }
      const problem = valueProblem(name, known[name], value);
      return problem ? [`${key}: ${problem}`] : [];
    });
  });
}
