/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Most break-ins use holes that a patch has closed long before.
 *
 * How we look: the state that the last patch operation of Systems Manager left on
 * each managed instance. An instance of an Auto Scaling group that is younger than
 * maxScanAgeDays and was never scanned is replaced rather than patched: the age of
 * its image is judged.
 * What we cannot see: instances that Systems Manager does not manage (see
 * ops-instances-managed), hosts of serverless services and Fargate, which AWS
 * patches, patches that the baseline does not approve, and software that no package
 * manager knows.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import managedInstance from '../../collectors/ssm-managed-instance';
import { evidenceTexts } from '../../text/evidence';
import { count, outOf, some, verb } from '../../text/figures';
import { daysSince, hoursSince } from '../../time/age';

type Managed = ReturnType<typeof managedInstance.sample>;
type Instance = ReturnType<typeof instance.sample>;

const byId = (found: Instance) => found.id;

/** An instance that is replaced by a newer image instead of patched. */
function judgeImage(host: Instance, ctx: AssessContext): Verdict {
  const max = ctx.number('maxScanAgeDays');
  const madeAt = known(host.data.imageCreatedAt);
  const label = `Instance ${host.name} of Auto Scaling group ${host.data.autoScalingGroup}`;
  if (!madeAt) {
    return unknown(
      'NOT_ENOUGH_DATA',
      `${label} was never scanned and its image ${host.data.imageId} is gone`,
    );
  }
  const days = Math.floor(daysSince(madeAt, ctx.now));
  const evidence = { imageId: host.data.imageId, imageAgeDays: days };
  return days <= max
    ? pass(`${label} runs an image of ${count(days, 'day')}`, evidence)
    : fail(
        `${label} was not scanned and runs image ${
          host.data.imageId
        } of ${count(days, 'day')}, at most ${max} are wanted`,
        { ...evidence, problem: `image of ${count(days, 'day')}` },
        { risk: 'MEDIUM' },
      );
}

/** No scan, or none that is recent enough. */
function judgeUnscanned(
  managed: Managed,
  host: Instance | undefined,
  ctx: AssessContext,
): Verdict {
  const max = ctx.number('maxScanAgeDays');
  const endedAt = known(managed.data.patchState)?.endedAt;
  const age = daysSince(host?.createdAt, ctx.now);
  if (host?.data.autoScalingGroup && age < max) {
    return judgeImage(host, ctx);
  }
  // a day whole: one that began before midnight is as young as any other
  if (hoursSince(host?.createdAt, ctx.now) < 24) {
    return unknown(
      'NOT_ENOUGH_DATA',
      `Instance ${managed.name} is too new for a patch scan`,
    );
  }
  const last = endedAt
    ? `was last scanned for patches ${count(
        Math.floor(daysSince(endedAt, ctx.now)),
        'day',
      )} ago`
    : 'was never scanned for patches';
  return fail(
    `Instance ${managed.name} ${last}, at most ${count(max, 'day')} ${verb(
      max,
      'is',
      'are',
    )} wanted`,
    { lastScan: endedAt ?? null, problem: last.replace('was ', '') },
    { risk: 'MEDIUM' },
  );
}

const scanned = managedInstance.sample().data.patchState;
const state = (changes: object) =>
  managedInstance.sample({
    data: { patchState: { ...known(scanned)!, ...changes } },
  });
const unscanned = managedInstance.sample({ data: { patchState: null } });
const inGroup = (imageCreatedAt: string, createdAt: string) =>
  instance.sample({
    createdAt,
    data: { autoScalingGroup: 'orders', imageCreatedAt },
  });

export default defineCheck({
  id: 'sec-patch-compliance',
  pillar: 'security',
  secondaryPillars: ['operational-excellence'],
  title: 'Instances are patched',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['OPS05-BP05', 'SEC06-BP01'],
  seedRefs: ['SEC-C10'],
  parameters: { maxScanAgeDays: 30 },
  impact: 'Exploitable hosts.',
  issue: f =>
    `${outOf(f.failed, f.total, 'instance')} ${verb(
      f.failed,
      'is',
      'are',
    )} not known to be patched: ${f.names} (${some(
      evidenceTexts(f, 'problem'),
    )})`,
  recommendation: f =>
    `Use Patch Manager of AWS Systems Manager with a maintenance window for ${
      f.names
    }, or rebuild their AMIs with EC2 Image Builder: ${some(
      evidenceTexts(f, 'problem'),
    )}.`,
  steps: f => [
    `Create a patch policy for ${f.names}`,
    'Scan daily, install weekly',
    'Reboot in a window',
  ],
  successCriteria: () => ['Zero missing security patches'],
  tradeOffs: [
    { pillar: 'reliability', text: 'reboots need capacity' },
    { pillar: 'operational-excellence', text: 'maintenance windows' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_patch_mgmt.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager.html',
  ],
  equivalents: {
    prowler: ['ssm_managed_compliant_patching'],
    configRules: ['EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK'],
    securityHub: ['SSM.2'],
    trustedAdvisor: ['Hs4Ma3G156'],
  },
  on: [managedInstance.with('patchState')],
  uses: [instance.with('image')],
  evaluate(managed, ctx) {
    const { id, name, region } = managed;
    const host = ctx.index(instance, byId, { region }).get(id)?.[0];
    if (!host && id.startsWith('i-')) {
      return notApplicable(`Instance ${name} does not exist any more`);
    }
    const patches = known(managed.data.patchState);
    const days = daysSince(patches?.endedAt, ctx.now);
    if (!patches || !(days <= ctx.number('maxScanAgeDays'))) {
      return judgeUnscanned(managed, host, ctx);
    }
    const { criticalNonCompliant, securityNonCompliant, missing } = patches;
    const evidence = { ...patches, endedAt: patches.endedAt ?? null };
    const scan = `by the ${patches.operation} of ${patches.endedAt?.slice(
      0,
      10,
    )}`;
    if (criticalNonCompliant + securityNonCompliant + missing === 0) {
      return pass(`Instance ${name} misses no patch ${scan}`, evidence);
    }
    const problem = `${criticalNonCompliant} critical and ${count(
      securityNonCompliant,
      'security patch',
      'security patches',
    )} not in order, ${missing} missing in all`;
    return fail(
      `Instance ${name}: ${problem}, ${scan}`,
      { ...evidence, problem },
      {
        risk:
          criticalNonCompliant + securityNonCompliant > 0 ? 'HIGH' : 'MEDIUM',
      },
    );
  },
  examples: [
    {
      name: 'scanned yesterday, nothing missing',
      resources: [managedInstance.sample(), instance.sample()],
      expect: { state: 'pass', says: ['misses no patch', '2026-11-15'] },
    },
    {
      name: 'a missing security patch',
      resources: [
        state({ securityNonCompliant: 1, missing: 1 }),
        instance.sample(),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['1 security patch not'] },
    },
    {
      name: 'a critical patch that failed',
      resources: [
        state({ criticalNonCompliant: 2, failed: 2 }),
        instance.sample(),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['2 critical'] },
    },
    {
      name: 'only other patches are missing',
      resources: [state({ missing: 3 }), instance.sample()],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['3 missing'] },
    },
    {
      name: 'scanned exactly 30 days ago',
      resources: [
        state({ endedAt: '2026-10-17T06:00:00.000Z' }),
        instance.sample(),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'scanned 31 days ago, as the day counts',
      resources: [
        state({ endedAt: '2026-10-16T23:59:00.000Z' }),
        instance.sample(),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['31 days ago'] },
    },
    {
      name: 'never scanned',
      resources: [unscanned, instance.sample()],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['never scanned'] },
    },
    {
      name: 'a young instance of a group with a young image',
      resources: [
        unscanned,
        inGroup('2026-10-17T06:00:00.000Z', '2026-11-10T06:00:00.000Z'),
      ],
      expect: { state: 'pass', says: ['image of 30 days'] },
    },
    {
      name: 'a young instance of a group with an old image',
      resources: [
        unscanned,
        inGroup('2026-10-16T06:00:00.000Z', '2026-11-10T06:00:00.000Z'),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['ami-0f00d0001 of 31 days'],
      },
    },
    {
      name: 'an old instance of a group counts as one to patch',
      resources: [
        unscanned,
        inGroup('2026-10-17T06:00:00.000Z', '2026-10-17T05:00:00.000Z'),
      ],
      expect: { state: 'fail', says: ['never scanned'] },
    },
    {
      name: 'made an hour ago',
      resources: [
        unscanned,
        instance.sample({ createdAt: '2026-11-16T05:00:00.000Z' }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'the instance is gone',
      resources: [unscanned],
      expect: { state: 'not-applicable', says: ['does not exist'] },
    },
    {
      name: 'a machine outside AWS is judged too',
      resources: [
        managedInstance.sample({
          id: 'mi-0f00dfeed00000001',
          data: { patchState: null },
        }),
      ],
      expect: { state: 'fail', says: ['mi-0f00dfeed00000001'] },
    },
    {
      name: 'no managed instance',
      resources: [instance.sample()],
      expect: { state: 'not-applicable', says: ['0 managed instances'] },
    },
    {
      name: 'patch states may not be read',
      resources: [
        managedInstance.sample({
          data: {
            patchState: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'ssm:DescribeInstancePatchStates',
                message: 'DescribeInstancePatchStates was denied',
              },
            },
          },
        }),
        instance.sample(),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ssm:DescribeInstancePatchStates',
      },
    },
  ],
});
