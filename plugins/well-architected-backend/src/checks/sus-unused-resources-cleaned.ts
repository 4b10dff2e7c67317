/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Waste that everybody knows of and nobody removes costs energy and money month
 * after month.
 *
 * How we look: at the stored history of the checks that find unused resources,
 * resource by resource; no call to AWS. What we cannot see: a resource that was
 * unused before its account was first read counts from that day on, and one
 * with too few data points to be judged idle has not been unused for long.
 */
import {
  calendarDaysSince,
  CheckHistory,
  ConcludeContext,
  defineEntityCheck,
  fail,
  FindingFacts,
  notApplicable,
  pass,
  Resource,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import {
  daysOf,
  described,
  hiddenBy,
  NAMED,
  resources,
  unusedOf,
  Watched,
} from '../history/unusedResources';

const WATCHED = [
  'cost-idle-compute',
  'cost-idle-databases',
  'cost-idle-network',
  'cost-old-snapshots',
  'cost-stopped-instances',
  'cost-unattached-volumes',
  'cost-unused-addresses',
];
const SHOWN = 20;

function unknownOf(
  ctx: ConcludeContext,
  histories: Map<string, CheckHistory | undefined>,
  subjects: Watched[],
): Verdict | undefined {
  const { name } = ctx.entity;
  const missing = WATCHED.filter(id => !histories.get(id));
  if (missing.length > 0) {
    return unknown(
      'NOT_COLLECTED',
      `Whether ${name} has unused resources is not fully looked at: ${missing.join(
        ', ',
      )} ${missing.length === 1 ? 'does' : 'do'} not run in this installation`,
    );
  }
  const hidden = hiddenBy(subjects);
  if (hidden) {
    return unknown(
      hidden.reason ?? 'API_ERROR',
      `${hidden.checkId} could not judge everything of ${name}: ${hidden.message}`,
      { missingAction: hidden.missingAction },
    );
  }
  const maxAgeDays = ctx.number('maxAgeDays');
  const starts = WATCHED.map(id => histories.get(id)?.watchedSince);
  const latest = starts.every(start => start !== undefined)
    ? starts.sort().at(-1)
    : undefined;
  const days = latest ? calendarDaysSince(latest, ctx.now) : 0;
  return days < maxAgeDays
    ? unknown(
        'NOT_ENOUGH_DATA',
        `Unused resources of ${name} have been watched for ${days} of ${daysOf(
          maxAgeDays,
        )}`,
        { evidence: latest ? { watchedSince: latest } : {} },
      )
    : undefined;
}

const namesOf = (f: FindingFacts) =>
  Array.isArray(f.evidence.names) ? f.evidence.names.join(', ') : f.names;

const VOLUME: Resource = {
  type: 'AWS::EC2::Volume',
  id: 'vol-0a1',
  name: 'vol-0a1',
  region: 'eu-west-1',
  accountId: '111122223333',
  tags: {},
  data: {},
};

/** A history without findings, watched since a day, but for these. */
const historyOf = (
  watchedSince: string,
  subjects: Record<string, Watched[]> = {},
): Record<string, CheckHistory> =>
  Object.fromEntries(
    WATCHED.map(id => [id, { watchedSince, subjects: subjects[id] ?? [] }]),
  );

const seen = (
  checkId: string,
  failingSince: string | undefined,
  changes: Partial<Watched['observation']> = {},
): Watched => ({
  observation: {
    checkId,
    subject: VOLUME,
    status: 'fail',
    message: 'Volume vol-0a1 is attached to nothing',
    evidence: {},
    ...changes,
  },
  ...(failingSince ? { failingSince } : {}),
});

export default defineEntityCheck({
  id: 'sus-unused-resources-cleaned',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization'],
  title: 'Unused resources are cleaned up regularly',
  risk: 'MEDIUM',
  riskClass: 'sustainability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SUS02-BP03', 'SUS03-BP02', 'COST04-BP02', 'COST04-BP03'],
  seedRefs: ['SUS-C3', 'COST-C6', 'KA-SUS-4'],
  parameters: { maxAgeDays: 30 },
  impact: 'Waste is known and stays.',
  issue: f =>
    `${f.entity.name} keeps ${f.evidence.unused} unused for more than ${daysOf(
      Number(f.parameters.maxAgeDays),
    )}: ${namesOf(f)}`,
  recommendation: f =>
    `Work through the unused list of ${
      f.entity.name
    } every month, beginning with ${namesOf(
      f,
    )}; automate with AWS Config rules or Cloud Custodian.`,
  steps: f => [
    `Assign the list: ${namesOf(f)}`,
    'Delete each, or tag it with the reason for keeping it',
    `Re-scan ${f.entity.name}`,
  ],
  successCriteria: f => [
    `No hit older than ${daysOf(Number(f.parameters.maxAgeDays))}`,
  ],
  tradeOffs: [{ pillar: 'reliability', text: 'check standby use' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a4.html',
  ],
  watches: WATCHED,
  conclude(ctx) {
    const { name } = ctx.entity;
    if (ctx.accounts.length === 0) {
      return unknown('NO_ACCOUNT', `No AWS account is linked to ${name}`);
    }
    const histories = new Map(WATCHED.map(id => [id, ctx.history(id)]));
    const subjects = [...histories.values()].flatMap(h => h?.subjects ?? []);
    const maxAgeDays = ctx.number('maxAgeDays');
    const unused = unusedOf(subjects, ctx.now, maxAgeDays);
    if (unused.length > 0) {
      return fail(
        `${resources(unused.length)} of ${name} unused for more than ${daysOf(
          maxAgeDays,
        )}: ${described(unused)}`,
        {
          unused: resources(unused.length),
          names: unused.slice(0, NAMED).map(item => item.name),
          resources: unused.slice(0, SHOWN).map(item => ({ ...item })),
        },
      );
    }
    const young = new Set(
      subjects
        .filter(({ observation }) => observation.status === 'fail')
        .map(({ observation }) => observation.subject.id),
    ).size;
    const hidden = unknownOf(ctx, histories, subjects);
    if (hidden) {
      return hidden;
    }
    return Object.keys(ctx.resourceCounts).length === 0
      ? notApplicable(`${name} has 0 resources that could be unused`)
      : pass(
          `No resource of ${name} has been unused for more than ${daysOf(
            maxAgeDays,
          )}; ${resources(young)} unused for a shorter time`,
        );
  },
  examples: [
    {
      name: 'a volume and an address that nobody removes',
      resources: [VOLUME],
      history: historyOf('2026-08-01T06:00:00.000Z', {
        'cost-unattached-volumes': [
          seen('cost-unattached-volumes', '2026-09-01T06:00:00.000Z'),
        ],
        'cost-unused-addresses': [
          seen('cost-unused-addresses', '2026-10-10T06:00:00.000Z', {
            subject: { ...VOLUME, id: 'eip-1', name: '203.0.113.7' },
          }),
        ],
      }),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: [
          '2 resources of orders-api unused for more than 30 days: vol-0a1 (76 days, since 2026-09-01), 203.0.113.7 (37 days, since 2026-10-10)',
        ],
      },
    },
    {
      name: 'a finding is enough, however short the history of other checks',
      history: {
        ...historyOf('2026-11-01T06:00:00.000Z'),
        'cost-idle-compute': {
          subjects: [seen('cost-idle-compute', '2026-10-16T23:59:59.000Z')],
        },
      },
      expect: { state: 'fail', says: ['1 resource of orders-api'] },
    },
    {
      name: 'exactly 30 days is not more than 30 days, and history enough',
      resources: [VOLUME],
      history: historyOf('2026-10-17T23:00:00.000Z', {
        'cost-unattached-volumes': [
          seen('cost-unattached-volumes', '2026-10-17T00:00:00.000Z'),
        ],
      }),
      expect: {
        state: 'pass',
        says: ['1 resource unused for a shorter time'],
      },
    },
    {
      name: 'too few data points to call a new resource idle',
      resources: [VOLUME],
      history: historyOf('2026-10-01T06:00:00.000Z', {
        'cost-idle-compute': [
          seen('cost-idle-compute', undefined, {
            status: 'unknown',
            reason: 'NOT_ENOUGH_DATA',
          }),
        ],
      }),
      expect: { state: 'pass', says: ['0 resources unused'] },
    },
    {
      name: 'nothing there that could be unused',
      history: historyOf('2026-10-01T06:00:00.000Z'),
      expect: { state: 'not-applicable', says: ['0 resources'] },
    },
    {
      name: 'one day less than 30 days of history',
      resources: [VOLUME],
      history: historyOf('2026-10-18T00:00:00.000Z'),
      expect: {
        state: 'unknown',
        reason: 'NOT_ENOUGH_DATA',
        says: ['29 of 30 days'],
      },
    },
    {
      name: 'a Region that was never read',
      resources: [VOLUME],
      history: {
        ...historyOf('2026-08-01T06:00:00.000Z'),
        'cost-old-snapshots': { subjects: [] },
      },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'a permission that is missing hides what was unused',
      resources: [VOLUME],
      history: historyOf('2026-08-01T06:00:00.000Z', {
        'cost-unattached-volumes': [
          seen('cost-unattached-volumes', '2026-09-01T06:00:00.000Z', {
            status: 'unknown',
            reason: 'ACCESS_DENIED',
            missingAction: 'ec2:DescribeVolumes',
            message: 'Volumes in eu-west-1 could not be read',
          }),
        ],
      }),
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'ec2:DescribeVolumes',
        says: ['Volumes in eu-west-1'],
      },
    },
    {
      name: 'a check that is turned off',
      resources: [VOLUME],
      history: Object.fromEntries(
        Object.entries(historyOf('2026-08-01T06:00:00.000Z')).filter(
          ([id]) => id !== 'cost-idle-network',
        ),
      ),
      expect: {
        state: 'unknown',
        reason: 'NOT_COLLECTED',
        says: ['cost-idle-network does not run'],
      },
    },
  ],
});
