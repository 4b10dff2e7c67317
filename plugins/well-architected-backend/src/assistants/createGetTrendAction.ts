/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Trend, TrendPoint } from 'backstage-plugin-well-architected-common';
import { readUnchanged } from '../reading/readUnchanged';
import { readCriteria } from '../service/authorize/readCriteria';
import { loadEntityTrend } from '../service/read/loadEntityTrend';
import { loadSumTrend } from '../service/read/loadSumTrend';
import { SumSubject } from '../service/read/trendSubject';
import { lastDays } from '../service/read/trendDays';
import { ApiContext } from '../service/types';
import { entityRefInput } from './inputs';
import { PortalLinks } from './portalLinks';
import { countsOutput, scoreOutput, toCounts, urlOutput } from './outputs';
import { readsEntity } from './readsEntity';
import { spokenInput } from './spokenInput';
import { AssistantOptions, READS } from './types';

/** Longer trends are told by the week. */
const MAX_DAYS_DAILY = 31;

/** The sum that is asked for, or the entity that has a score of its own. */
function subjectOf(subjectRef?: string): SumSubject | { entityRef: string } {
  if (subjectRef === undefined) {
    return { type: 'org' };
  }
  switch (parseEntityRef(subjectRef).kind) {
    case 'group':
    case 'user':
      return { type: 'owner', refs: [subjectRef], childGroups: true };
    case 'domain':
      return { type: 'domain', refs: [subjectRef] };
    default:
      return { entityRef: subjectRef };
  }
}

/** The last point of every seven days, counted back from the newest. */
function weekly(points: TrendPoint[]): TrendPoint[] {
  return points.filter((_, index) => (points.length - 1 - index) % 7 === 0);
}

async function loadTrend(options: {
  context: ApiContext;
  credentials: BackstageCredentials;
  subjectRef?: string;
  days: number;
}): Promise<Trend> {
  const { context, credentials, subjectRef, days } = options;
  const { knex } = context;
  const period = lastDays(context.now(), days);
  const subject = subjectOf(subjectRef);
  if ('entityRef' in subject) {
    const { entityRef } = subject;
    await readsEntity({ context, credentials, entityRef });
    const read = await readUnchanged(knex);
    return loadEntityTrend({ knex, read, entityRef, period });
  }
  return loadSumTrend({
    knex,
    read: await readUnchanged(knex),
    criteria: await readCriteria({ context, credentials }),
    subject,
    period,
  });
}

/** Owners and domains have a tab like the one of an entity. */
const urlOf = (links: PortalLinks, trend: Trend) =>
  trend.subjectType === 'org'
    ? links.org('overview')
    : links.entity(trend.subjectRef);

/** Score and risks over time, of an entity, an owner or everything. */
export function createGetTrendAction(options: AssistantOptions): void {
  const { actionsRegistry, context, links } = options;
  actionsRegistry.register({
    name: 'get-trend',
    title: 'Get the trend of a workload or an owner',
    description:
      'Tells how score and open risks developed, for one workload, for an owner (a group stands for itself and its child groups), for a domain or, without a subject, for the whole organisation. Trends of more than 31 days are told by the week. The number of entities belongs to every point: a fall may only mean that entities joined.',
    attributes: READS,
    examples: [
      {
        title: 'Did team-orders get better in the last quarter?',
        input: { subjectRef: 'group:default/team-orders', days: 90 },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(
          zod
            .object({
              subjectRef: entityRefInput(zod)
                .optional()
                .describe(
                  'Entity ref of a workload, of an owner (Group or User) or of a Domain; the whole organisation where absent',
                ),
              days: zod
                .number()
                .int()
                .min(1)
                .max(1000)
                .default(90)
                .describe('How far back to look'),
            })
            .strict(),
        ),
      output: zod =>
        zod.object({
          subject: zod.string().describe('Entity ref, or org'),
          points: zod
            .array(
              zod.object({
                day: zod.string(),
                entities: zod.number(),
                ...scoreOutput(zod),
                open: countsOutput(zod),
              }),
            )
            .describe('Oldest first; empty before the first day is over'),
          change: zod
            .object({
              since: zod.string(),
              low: zod.number(),
              high: zod.number().describe('Change of open HIGH risks'),
              entities: zod.number(),
            })
            .optional()
            .describe('From the first to the last of all days'),
          url: urlOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { subjectRef, days } = input;
      const trend = await loadTrend({
        context,
        credentials,
        subjectRef,
        days,
      });
      const { points } = trend;
      const [first] = points;
      const last = points[points.length - 1];
      return {
        output: {
          subject: trend.subjectRef,
          points: (days > MAX_DAYS_DAILY ? weekly(points) : points).map(
            point => ({
              day: point.day,
              entities: point.entities,
              low: point.low,
              high: point.high,
              coverage: point.coverage,
              open: toCounts(point.counts),
            }),
          ),
          ...(points.length > 1
            ? {
                change: {
                  since: first.day,
                  low: last.low - first.low,
                  high: last.counts.high - first.counts.high,
                  entities: last.entities - first.entities,
                },
              }
            : {}),
          url: urlOf(links, trend),
        },
      };
    },
  });
}
