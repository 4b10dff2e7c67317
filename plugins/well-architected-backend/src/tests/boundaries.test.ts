/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Every numeric parameter of every check has examples on both sides of its
 * boundary: moved up by one step it changes the result of one example, moved
 * down by one that of another. A step is one unit, or one percentage point.
 */
import {
  Check,
  CheckExample,
  EXAMPLE_NOW,
  runExample,
} from 'backstage-plugin-well-architected-node';
import { expiryOf } from '../service/write/expiryOf';
import { allChecks } from './__testUtils__/catalogue';

const DAY_MS = 86_400_000;

/** Parameters whose nearest values are further apart, with the reason. */
const STEPS: Record<string, { step: number; because: string }> = {
  'cost-log-retention.minDays': {
    step: 2,
    because: 'CloudWatch Logs keeps for 5 or for 7 days, nothing between',
  },
  'cost-log-retention.maxDays': {
    step: 145,
    because: 'CloudWatch Logs keeps for 400 or for 545 days',
  },
};

/** Tested below in a way of their own. */
const APART = ['expiresDays', 'majorWasteUsd'];

const numbersOf = (check: Check): [string, number][] =>
  Object.entries(check.parameters ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );

/** What an example gives: the verdict about the entity and each resource. */
function outcome(check: Check, example: CheckExample): string {
  const { state, baseRisk, reason, observations } = runExample(check, example);
  return JSON.stringify([
    state,
    baseRisk,
    reason,
    observations.map(({ subject, status, risk }) => [subject.id, status, risk]),
  ]);
}

/** Whether some example has another outcome when the parameter moves. */
function someExampleFlips(options: {
  check: Check;
  parameter: string;
  value: number;
  step: number;
}): boolean {
  const { check, parameter, value, step } = options;
  return check.examples.some(example => {
    const own = Number(example.parameters?.[parameter] ?? value);
    // 0.8 - 0.01 is meant, not what binary fractions make of it
    const next = Number((own + step).toFixed(6));
    const moved = { ...example.parameters, [parameter]: next };
    return (
      outcome(check, { ...example, parameters: moved }) !==
      outcome(check, example)
    );
  });
}

const boundaries = allChecks.flatMap(check =>
  numbersOf(check)
    .filter(([parameter]) => !APART.includes(parameter))
    .map(([parameter, value]) => ({ check, parameter, value })),
);

it('finds the parameters of the checks', () => {
  expect(boundaries.length).toBeGreaterThan(50);
  const names = boundaries.map(b => `${b.check.id}.${b.parameter}`);
  expect(Object.keys(STEPS).filter(name => !names.includes(name))).toEqual([]);
});

it.each(boundaries.map(b => [`${b.check.id}.${b.parameter}`, b] as const))(
  '%s has an example on each side',
  (name, { check, parameter, value }) => {
    const usual = Number.isInteger(value) ? 1 : 0.01;
    const { step = usual } = STEPS[name] ?? {};
    expect({
      up: someExampleFlips({ check, parameter, value, step }),
      down: someExampleFlips({ check, parameter, value, step: -step }),
    }).toEqual({ up: true, down: true });
  },
);

const grading = allChecks.filter(
  check => check.parameters?.majorWasteUsd !== undefined,
);

it.each(grading.map(check => [check.id, check] as const))(
  '%s is a HIGH risk above the limit of major waste, not at it',
  (_, check) => {
    const wasteful = check.examples.filter(example => {
      const { state, monthlyWasteUsd = 0 } = runExample(check, example);
      return state === 'fail' && monthlyWasteUsd > 1;
    });
    expect(wasteful).not.toEqual([]);
    for (const example of wasteful) {
      const { monthlyWasteUsd } = runExample(check, example);
      const riskAt = (majorWasteUsd: number) =>
        runExample(check, {
          ...example,
          parameters: { ...example.parameters, majorWasteUsd },
        }).risk;
      expect(riskAt(monthlyWasteUsd! - 0.01)).toBe('HIGH');
      expect(riskAt(monthlyWasteUsd!)).not.toBe('HIGH');
    }
  },
);

const asking = allChecks.flatMap(check => {
  const asked = check.kind === 'attested' ? check : check.attestation;
  return asked ? [{ check, asked }] : [];
});

it.each(asking.map(one => [one.check.id, one] as const))(
  'an answer to %s holds to its last day',
  (_, { check, asked }) => {
    const days = asked.expiresDays;
    // where it is a parameter too, both say the same
    expect(check.parameters?.expiresDays ?? days).toBe(days);
    const answered = check.examples.filter(
      ({ answer }) => answer && !answer.expiresAt,
    );
    const after = (
      example: CheckExample,
      age: number,
      expiresDays?: number,
    ) => {
      const now = new Date(example.now ?? EXAMPLE_NOW);
      const answeredAt = new Date(now.getTime() - age * DAY_MS);
      const parameters =
        expiresDays === undefined ? undefined : { expiresDays };
      return runExample(check, {
        ...example,
        answer: {
          ...example.answer!,
          answeredAt: answeredAt.toISOString(),
          expiresAt: expiryOf({ asked, parameters, answeredAt }).toISOString(),
        },
      }).state;
    };
    // an answer that evidence overrules changes nothing when it expires
    const deciding = answered.filter(
      example => after(example, days - 0.01) !== after(example, days + 0.01),
    );
    expect(deciding).not.toEqual([]);
    for (const example of deciding) {
      expect(after(example, days - 0.01)).toBe(example.expect.state);
      expect(after(example, days + 0.01)).toBe(
        runExample(check, { ...example, answer: undefined }).state,
      );
      expect(after(example, days + 0.01, days + 1)).toBe(example.expect.state);
      expect(after(example, days - 0.01, days - 1)).not.toBe(
        example.expect.state,
      );
    }
  },
);
