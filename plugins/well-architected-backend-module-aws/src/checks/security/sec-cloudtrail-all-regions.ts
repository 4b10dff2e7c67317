/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without a trail nobody can say who did what. One trail that records every
 * Region, global services, and reading as well as writing is enough; the trail
 * of the organization counts.
 *
 * How we look: DescribeTrails with shadow trails, then status and selectors of
 * each multi-Region trail. What we cannot see: what happens to the logs later
 * in the archive account, and several trails that only together record
 * everything.
 */
import {
  defineAccountCheck,
  fail,
  isUnread,
  known,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import trail from '../../collectors/cloudtrail-trail';

export default defineAccountCheck({
  id: 'sec-cloudtrail-all-regions',
  pillar: 'security',
  title: 'CloudTrail records all Regions',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC04-BP01', 'SEC04-BP02'],
  seedRefs: ['SEC-C4', 'KA-SEC-4'],
  alwaysApplicable: true,
  impact: 'No record of who did what; incidents cannot be investigated.',
  issue: f => `CloudTrail does not record ${f.names} completely: ${f.message}`,
  recommendation: f =>
    `Create an AWS CloudTrail organization trail that records ${f.names} to a protected log archive bucket; ${f.entity.name} runs there.`,
  steps: f => [
    `Create the organization trail and check that it shows up in ${f.names}`,
    'Enable log file validation and KMS',
    'Deny StopLogging by SCP',
  ],
  successCriteria: () => ['IsLogging true', 'No delivery error for 30 days'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'first copy of management events is free, data events are billed',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_app_service_logging.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html',
  ],
  equivalents: {
    prowler: [
      'cloudtrail_multi_region_enabled',
      'cloudtrail_multi_region_enabled_logging_management_events',
    ],
    serviceScreener: [
      'cloudtrail.HasOneMultiRegionTrail',
      'cloudtrail.NeedToEnableCloudTrail',
      'cloudtrail.EnableCloudTrailLogging',
    ],
    configRules: ['MULTI_REGION_CLOUD_TRAIL_ENABLED', 'CLOUD_TRAIL_ENABLED'],
    securityHub: ['CloudTrail.1'],
    trustedAdvisor: ['vjafUGJ9H0', 'Hs4Ma3G111'],
  },
  uses: [trail.with('status', 'selectors')],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const trails = ctx.all(trail);
    const wide = trails.filter(
      ({ data }) => data.multiRegion && data.globalServiceEvents,
    );
    if (wide.length === 0) {
      return fail(
        `Account ${label} has no trail that records all Regions and global services (trails found: ${trails.length})`,
        { trails: trails.map(t => t.name) },
      );
    }
    const isRead = ({ data }: (typeof wide)[number]) =>
      !isUnread(data.status) && !isUnread(data.selectors);
    // A trail that is known to be fine decides, whatever else is unread.
    const readFirst = [...wide].sort((a, b) => +isRead(b) - +isRead(a));
    const problems: string[] = [];
    for (const one of readFirst) {
      const { logging, deliveryError } = known(one.data.status);
      const { managementEvents } = known(one.data.selectors);
      const found = [
        ...(logging ? [] : ['logging is stopped']),
        ...(deliveryError ? [`delivery fails with ${deliveryError}`] : []),
        ...(managementEvents === 'all'
          ? []
          : [`management events recorded: ${managementEvents}`]),
      ];
      if (found.length === 0) {
        return pass(
          `Trail ${one.name} records all Regions of account ${label}`,
          { trail: one.name, organization: one.data.organization },
        );
      }
      problems.push(`trail ${one.name}: ${found.join(', ')}`);
    }
    return fail(`Account ${label}: ${problems.join('; ')}`, {
      trails: wide.map(t => t.name),
    });
  },
  examples: [
    {
      name: 'an organization trail without error',
      resources: [trail.sample()],
      expect: { state: 'pass', says: ['organization-trail'] },
    },
    {
      name: 'no trail at all',
      expect: { state: 'fail', risk: 'HIGH', says: ['trails found: 0'] },
    },
    {
      name: 'a trail of one Region only',
      resources: [trail.sample({ data: { multiRegion: false } })],
      expect: { state: 'fail', says: ['trails found: 1'] },
    },
    {
      name: 'logging stopped',
      resources: [trail.sample({ data: { status: { logging: false } } })],
      expect: { state: 'fail', says: ['logging is stopped'] },
    },
    {
      name: 'delivery fails',
      resources: [
        trail.sample({
          data: { status: { logging: true, deliveryError: 'NoSuchBucket' } },
        }),
      ],
      expect: { state: 'fail', says: ['NoSuchBucket'] },
    },
    {
      name: 'only writing is recorded',
      resources: [
        trail.sample({ data: { selectors: { managementEvents: 'write' } } }),
      ],
      expect: { state: 'fail', says: ['write'] },
    },
    {
      name: 'one stopped trail beside a good one',
      resources: [
        trail.sample({ id: 'old', data: { status: { logging: false } } }),
        trail.sample({ id: 'new' }),
      ],
      expect: { state: 'pass', says: ['new'] },
    },
    {
      name: 'the status of the only trail is denied',
      resources: [
        trail.sample({
          data: {
            status: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'cloudtrail:GetTrailStatus',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'cloudtrail:GetTrailStatus',
      },
    },
    {
      name: 'listing trails is denied',
      problems: [
        {
          collector: trail,
          status: 'denied',
          missingAction: 'cloudtrail:DescribeTrails',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'cloudtrail:DescribeTrails',
      },
    },
  ],
});
