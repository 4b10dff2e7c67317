/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod/v3';
import { entityRefInput, limitInput, risksInput } from './inputs';
import { spokenInput } from './spokenInput';

describe('spokenInput', () => {
  const schema = () =>
    spokenInput(
      z
        .object({
          entityRef: entityRefInput(z),
          limit: limitInput(z),
          risk: risksInput(z),
          text: z.string().min(1).max(5).optional(),
        })
        .strict(),
    );
  const entityRef = 'component:default/orders';

  it.each([
    [{}, "Input 'entityRef' is missing"],
    [undefined, "Input 'entityRef' is missing"],
    [
      'orders',
      "The input must be an object with 'entityRef', 'limit', 'risk', 'text'",
    ],
    [
      { entityRef: 'orders' },
      "Input 'entityRef' is not an entity ref such as component:default/orders-api",
    ],
    [
      { entityRef, limit: '5' },
      "Input 'limit' must be a value of type number, not string",
    ],
    [{ entityRef, limit: 0 }, "Input 'limit' must be 1 at least"],
    [{ entityRef, limit: 101 }, "Input 'limit' must be 100 at most"],
    [
      { entityRef, risk: ['GREAT'] },
      "Input 'risk' must be one of 'HIGH', 'MEDIUM', 'LOW', not 'GREAT'",
    ],
    [{ entityRef, text: '' }, "Input 'text' is empty"],
    [{ entityRef, text: 'toolong' }, "Input 'text' is too long: 5 is the most"],
    [
      { entityRef, risks: [] },
      "There is no input 'risks'; there is 'entityRef', 'limit', 'risk', 'text'",
    ],
    [
      { limit: 500 },
      "Input 'entityRef' is missing; Input 'limit' must be 100 at most",
    ],
  ])('words what is wrong with %j', (input, message) => {
    expect(() => schema().safeParse(input ?? {})).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });

  it('lets good input through, in lower case where it is a ref', () => {
    expect(
      schema().safeParse({ entityRef: 'Component:Default/Orders' }),
    ).toEqual({ success: true, data: { entityRef, limit: 20 } });
  });
});
