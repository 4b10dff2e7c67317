/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check, checkExample } from 'backstage-plugin-well-architected-node';
import { checks } from './checks/index.generated';

/** States that an entity can have, whatever its resources are. */
function possibleStates(check: Check): string[] {
  const always = ['pass', 'fail', 'unknown'];
  // A check that judges the entity as a whole may have no such state; a source
  // that is on and silent is a pass.
  return check.kind === 'resource' &&
    !check.alwaysApplicable &&
    !check.conclude &&
    !check.imported
    ? [...always, 'not-applicable']
    : always;
}

describe.each(checks.map(check => [check.id, check] as const))(
  '%s',
  (_, check) => {
    it.each(check.examples.map(example => [example.name, example] as const))(
      'example: %s',
      (__, example) => {
        expect(checkExample(check, example)).toEqual([]);
      },
    );

    it('has an example for every state', () => {
      expect(check.examples.map(e => e.expect.state)).toEqual(
        expect.arrayContaining(possibleStates(check)),
      );
    });
  },
);
