/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckMeta, CheckParameters } from '../define';

/** Typed access to the parameters of a check. @internal */
export function parameterReader(
  check: Pick<CheckMeta, 'id' | 'parameters'>,
  overrides: CheckParameters | undefined,
) {
  const parameters: CheckParameters = { ...check.parameters, ...overrides };
  const wrong = (name: string, expected: string) =>
    new Error(`Parameter '${name}' of check '${check.id}' must be ${expected}`);
  return {
    parameters,
    number(name: string): number {
      const value = parameters[name];
      if (typeof value !== 'number') {
        throw wrong(name, 'a number');
      }
      return value;
    },
    text(name: string): string {
      const value = parameters[name];
      if (typeof value !== 'string') {
        throw wrong(name, 'a text');
      }
      return value;
    },
    texts(name: string): string[] {
      const value = parameters[name];
      if (
        !Array.isArray(value) ||
        !value.every((v): v is string => typeof v === 'string')
      ) {
        throw wrong(name, 'a list of texts');
      }
      return value;
    },
  };
}
