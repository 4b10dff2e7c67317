/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  calendarDaysSince,
  CheckHistory,
} from 'backstage-plugin-well-architected-node';

/** Resources that a sentence names. */
export const NAMED = 4;

export type Watched = CheckHistory['subjects'][number];

/** A resource that nobody removed. */
export interface Unused {
  name: string;
  type: string;
  region: string;
  accountId: string;
  checkId: string;
  since: string;
  days: number;
}

/** Longest unused first; a resource once, however many checks found it. */
export function unusedOf(subjects: Watched[], now: Date, maxAgeDays: number) {
  const byResource = new Map<string, Unused>();
  for (const { observation, failingSince } of subjects) {
    const { checkId, status, subject } = observation;
    const days = calendarDaysSince(failingSince, now);
    if (status === 'fail' && failingSince && days > maxAgeDays) {
      const { name, type, region, accountId, id } = subject;
      const key = [accountId, region, type, id].join(' ');
      const known = byResource.get(key);
      if (!known || known.since > failingSince) {
        byResource.set(key, {
          name,
          type,
          region,
          accountId,
          checkId,
          since: failingSince.slice(0, 10),
          days,
        });
      }
    }
  }
  return [...byResource.values()].sort(
    (a, b) => b.days - a.days || a.name.localeCompare(b.name),
  );
}

/** "1 resource", "3 resources". */
export const resources = (count: number) =>
  `${count} ${count === 1 ? 'resource' : 'resources'}`;

/** "1 day", "30 days". */
export const daysOf = (count: number) =>
  `${count} ${count === 1 ? 'day' : 'days'}`;

/** The first ones with their age, and how many more there are. */
export const described = (unused: Unused[]) =>
  [
    ...unused
      .slice(0, NAMED)
      .map(
        ({ name, days, since }) => `${name} (${daysOf(days)}, since ${since})`,
      ),
    ...(unused.length > NAMED ? [`${unused.length - NAMED} more`] : []),
  ].join(', ');

/** What hides whether something is unused; too few data points do not. */
export function hiddenBy(
  subjects: Watched[],
): Watched['observation'] | undefined {
  return subjects.find(
    ({ observation, failingSince }) =>
      observation.status === 'unknown' &&
      (observation.reason !== 'NOT_ENOUGH_DATA' || failingSince !== undefined),
  )?.observation;
}
