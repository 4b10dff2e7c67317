/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';

/**
 * A calendar day of a request. The document has checked its form.
 *
 * @param name - of the parameter, for the error
 * @throws InputError for a day that no calendar has.
 */
export function dayOf(value: string, name: string): string {
  const day = new Date(value);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new InputError(`${name} must be a day that exists, not ${value}`);
  }
  return value;
}
