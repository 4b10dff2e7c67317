/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A clock is ahead: every moment in the past that the examples of all checks
 * name is told as one that is yet to come. What failed before is not passed and
 * not left out, nothing is there twice, and nothing is told to be -3 days old.
 */
import {
  Check,
  CheckExample,
  EXAMPLE_NOW,
  runExample,
} from 'backstage-plugin-well-architected-node';
import { checks } from '../checks/index.generated';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What may well be ahead. */
const DEADLINE = /expires|ends(At|On)|next|until/i;

type Resources = NonNullable<CheckExample['resources']>;

/** The same with each past moment in it as far ahead as this. */
function ahead(value: unknown, now: number, ms: number): unknown {
  if (typeof value === 'string') {
    return MOMENT.test(value) && Date.parse(value) <= now
      ? new Date(now + ms).toISOString()
      : value;
  }
  if (Array.isArray(value)) {
    return value.map(each => ahead(each, now, ms));
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
          key,
          DEADLINE.test(key) ? each : ahead(each, now, ms),
        ]),
      )
    : value;
}

const moved = (example: CheckExample, ms: number): CheckExample => ({
  ...example,
  resources: ahead(
    example.resources ?? [],
    Date.parse(example.now ?? EXAMPLE_NOW),
    ms,
  ) as Resources,
});

const tellsMoments = (example: CheckExample) =>
  JSON.stringify(moved(example, DAY_MS)) !== JSON.stringify(moved(example, 0));

const CASES = checks.flatMap(check =>
  check.examples
    .filter(tellsMoments)
    .map(example => [check.id, example.name, check, example] as const),
);

const said = ({ message, observations }: ReturnType<typeof runExample>) =>
  [message, ...observations.map(each => each.message)].join('\n');

const subjectsOf = ({ observations }: ReturnType<typeof runExample>) =>
  observations.map(({ subject }) =>
    [subject.type, subject.region, subject.id].join(' '),
  );

const negatives = (result: ReturnType<typeof runExample>) => [
  ...(said(result).match(/(?<![\w.-])-\d[\d ]*(\.\d+)? (days?|h|min)\b/g) ??
    []),
  ...(JSON.stringify(result.observations.map(each => each.evidence)).match(
    /"\w*([dD]ays|[hH]ours|[mM]inutes|[aA]ge|unused)":-\d+/g,
  ) ?? []),
];

function problemsOf(check: Check, example: CheckExample, ms: number) {
  const before = runExample(check, example);
  const after = runExample(check, moved(example, ms));
  const isLost = before.state === 'fail' && after.state === 'pass';
  const subjects = subjectsOf(after);
  return [
    ...negatives(after),
    ...(isLost ? [`passes: ${said(after)}`] : []),
    ...(new Set(subjects).size < subjects.length ? ['something is twice'] : []),
    ...subjectsOf(before)
      .filter(subject => !subjects.includes(subject))
      .map(subject => `${subject} is gone`),
  ];
}

it('finds the checks that look at moments', () => {
  expect(new Set(CASES.map(([id]) => id)).size).toBeGreaterThan(30);
});

describe('a clock that is a year ahead', () => {
  it.each(CASES)('%s: %s', (_, __, check, example) => {
    expect(problemsOf(check, example, 365 * DAY_MS)).toEqual([]);
  });
});

describe('a clock that is some hours ahead', () => {
  it.each(CASES)('%s: %s', (_, __, check, example) => {
    const result = runExample(check, moved(example, 3 * HOUR_MS));
    expect(negatives(result)).toEqual([]);
  });
});
