/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  fail,
  pass,
  Resource,
  sum,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import { estimateText, monthlyPrice, PricedItem, waste } from '../pricing';
import { daysSince } from '../time/age';

export const HOURS_OF_WEEK = 168;

/** List price of the whole month; undefined when one part has none. */
export function monthlySum(
  region: string,
  items: PricedItem[],
): number | undefined {
  const prices = items.map(item => monthlyPrice(item, region));
  return prices.length > 0 && prices.every(price => price !== undefined)
    ? sum(prices)
    : undefined;
}

/**
 * Judges the hours that were measured in the last seven days against the
 * parameter `maxHoursPerWeek` of the check.
 *
 * @param judged.values - one value per hour in which it ran
 * @param judged.monthlyUsd - list price of running all month, where known
 */
export function judgeHours(
  ctx: AssessContext,
  judged: {
    resource: Resource<string, unknown>;
    noun: string;
    values: number[];
    monthlyUsd?: number;
  },
): Verdict {
  const { resource, noun, values, monthlyUsd } = judged;
  const max = ctx.number('maxHoursPerWeek');
  const ran = Math.min(HOURS_OF_WEEK, values.filter(v => v > 0).length);
  const environment = ctx.environmentOf(resource) ?? '';
  const evidence = { environment, runningHours: ran, maxHoursPerWeek: max };
  const label = `${noun} ${resource.name} (${environment}) ran ${ran} of ${HOURS_OF_WEEK} h in the last 7 days`;
  if (ran > max) {
    const idle = monthlyUsd && (monthlyUsd * (ran - max)) / HOURS_OF_WEEK;
    return fail(
      `${label} and has no schedule, account ${resource.accountId}: ${
        ran - max
      } h beyond working hours${estimateText(idle)}`,
      evidence,
      waste(idle),
    );
  }
  return daysSince(resource.createdAt, ctx.now) < 7
    ? unknown('NOT_ENOUGH_DATA', `${label} and is too new to judge a week`, {
        evidence,
      })
    : pass(`${label}, at most ${max} are wanted`, evidence);
}
