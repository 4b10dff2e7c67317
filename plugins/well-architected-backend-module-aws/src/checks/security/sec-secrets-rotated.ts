/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A secret that leaked stays useful until it changes.
 *
 * How we look: rotation settings and dates of every secret. Secrets that
 * another AWS service manages are rotated by it. What we cannot see: why a
 * rotation failed; one that is overdue counts as failed. A static secret is
 * accepted by a waiver.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import secret from '../../collectors/secretsmanager-secret';
import { count, outOf, verb } from '../../text/figures';
import { daysSince, daysUntil } from '../../time/age';

const NOW = '2026-04-01T00:00:00.000Z';

export default defineCheck({
  id: 'sec-secrets-rotated',
  pillar: 'security',
  title: 'Secrets are rotated',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SEC02-BP05'],
  seedRefs: ['SEC-C9'],
  parameters: { maxAgeDays: 90 },
  impact: 'A leaked secret stays useful.',
  issue: f =>
    `${outOf(f.failed, f.total, 'secret')} of ${f.entity.name} ${verb(
      f.failed,
      'is',
      'are',
    )} not rotated: ${f.names}`,
  recommendation: f =>
    `Enable managed or Lambda rotation in AWS Secrets Manager for ${f.names}; prefer IAM database authentication.`,
  steps: f => [
    `Choose managed rotation for RDS among ${f.names}`,
    'Test in staging',
    'Enable 30 to 90 days',
  ],
  successCriteria: () => ['All secrets rotated within 90 days'],
  tradeOffs: [
    {
      pillar: 'reliability',
      text: 'a failed rotation can break the application, use alternating users',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_audit.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  ],
  equivalents: {
    prowler: [
      'secretsmanager_automatic_rotation_enabled',
      'secretsmanager_secret_rotated_periodically',
    ],
    serviceScreener: ['rds.Secret__NoRotation'],
    configRules: [
      'SECRETSMANAGER_ROTATION_ENABLED_CHECK',
      'SECRETSMANAGER_SECRET_PERIODIC_ROTATION',
      'SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK',
    ],
    securityHub: ['SecretsManager.1', 'SecretsManager.2', 'SecretsManager.4'],
    trustedAdvisor: ['Hs4Ma3G115', 'Hs4Ma3G113', 'Hs4Ma3G112'],
  },
  on: [secret.with()],
  evaluate({ name, createdAt, data }, ctx) {
    const max = ctx.number('maxAgeDays');
    if (data.owningService) {
      return notApplicable(
        `Secret ${name} is managed and rotated by ${data.owningService}`,
      );
    }
    const changed = daysSince(data.lastChangedAt ?? createdAt, ctx.now);
    const rotated = daysSince(
      data.lastRotatedAt ?? data.lastChangedAt,
      ctx.now,
    );
    const evidence = {
      rotationEnabled: data.rotationEnabled,
      lastRotatedAt: data.lastRotatedAt ?? null,
      lastChangedAt: data.lastChangedAt ?? null,
    };
    const overdue =
      data.nextRotationAt !== undefined &&
      daysUntil(data.nextRotationAt, ctx.now) < -1;
    const rule = data.rotationDays ?? max;
    if (data.rotationEnabled && (overdue || !(rotated <= rule + 1))) {
      return fail(
        `Rotation of secret ${name} is overdue: last rotated ${
          data.lastRotatedAt ? `${count(rotated, 'day')} ago` : 'never'
        }, rule ${count(rule, 'day')}`,
        evidence,
      );
    }
    if (data.rotationEnabled) {
      return pass(
        `Secret ${name} rotates every ${count(rule, 'day')}, last ${count(
          rotated,
          'day',
        )} ago`,
        evidence,
      );
    }
    return changed <= max
      ? pass(
          `Secret ${name} was changed ${count(
            changed,
            'day',
          )} ago (rotation is off)`,
          evidence,
        )
      : fail(
          `Secret ${name} does not rotate and was last changed ${count(
            changed,
            'day',
          )} ago`,
          evidence,
        );
  },
  examples: [
    {
      name: 'rotated within its rule',
      now: NOW,
      resources: [
        secret.sample({
          data: { rotationDays: 30, lastRotatedAt: '2026-03-15T00:00:00.000Z' },
        }),
      ],
      expect: { state: 'pass', says: ['every 30 days', '17 days ago'] },
    },
    {
      name: 'rotation is on, but overdue',
      now: NOW,
      resources: [
        secret.sample({
          data: {
            rotationDays: 30,
            lastRotatedAt: '2026-02-01T00:00:00.000Z',
            nextRotationAt: '2026-03-03T00:00:00.000Z',
          },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['overdue', '59 days'] },
    },
    {
      name: 'no rotation, changed 90 days ago',
      now: NOW,
      resources: [
        secret.sample({
          data: {
            rotationEnabled: false,
            lastChangedAt: '2026-01-01T00:00:00.000Z',
          },
        }),
      ],
      expect: { state: 'pass', says: ['90 days ago'] },
    },
    {
      name: 'no rotation, changed 91 days ago',
      now: NOW,
      resources: [
        secret.sample({
          data: {
            rotationEnabled: false,
            lastChangedAt: '2025-12-31T00:00:00.000Z',
          },
        }),
      ],
      expect: { state: 'fail', says: ['91 days ago'] },
    },
    {
      name: 'managed by RDS',
      now: NOW,
      resources: [
        secret.sample({
          data: { owningService: 'rds', rotationEnabled: false },
        }),
      ],
      expect: { state: 'not-applicable', says: ['rds'] },
    },
    {
      name: 'secrets are not readable',
      problems: [
        {
          collector: secret,
          status: 'denied',
          missingAction: 'secretsmanager:ListSecrets',
        },
      ],
      expect: { state: 'unknown', missingAction: 'secretsmanager:ListSecrets' },
    },
  ],
});
