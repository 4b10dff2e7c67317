/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Backups are made, and an attacker or a mistake in this account cannot remove
 * them.
 *
 * Why: ransomware or an administrator mistake removes the backups too.
 * How we look: AWS Backup of the account: a plan exists, no resource's last job of
 * 7 days failed, vaults in use are encrypted with a key, and they are locked, or
 * copied to another account, or air-gapped.
 * What we cannot see: whether the copies in the other account are kept, and
 * backups by other products. Native backups alone make this not applicable.
 */
import {
  defineAccountCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import { accountOfArn } from '../../arns/regionOfArn';
import backupPlan from '../../collectors/backup-plan';
import backupVault from '../../collectors/backup-vault';
import { count, some } from '../../text/figures';

const plan = backupPlan.with('rules');
const vault = backupVault.with('jobs');
type Plan = ResourceOf<typeof plan>;
type Vault = ResourceOf<typeof vault>;

const rulesInto = (plans: Plan[], vaultName: string) =>
  plans
    .flatMap(p => known(p.data.rules))
    .filter(rule => rule.vaultName === vaultName);

const ruleFor = (plans: Plan[], vaultName: string) =>
  rulesInto(plans, vaultName).length > 0;

/** Out of reach for whoever may delete in this account. */
function isIsolated({ name, accountId, data }: Vault, plans: Plan[]): boolean {
  const rules = rulesInto(plans, name);
  const copied =
    rules.length > 0 &&
    rules.every(
      rule =>
        rule.airGappedVaultArn !== undefined ||
        rule.copiesTo.some(arn => accountOfArn(arn) !== accountId),
    );
  return data.locked || /AIR_GAPPED/.test(data.vaultType) || copied;
}

const localPlan = backupPlan.sample({
  data: {
    rules: [
      {
        name: 'daily',
        vaultName: 'orders-vault',
        continuous: false,
        copiesTo: [],
      },
    ],
  },
});

export default defineAccountCheck({
  id: 'rel-backup-protected',
  pillar: 'reliability',
  secondaryPillars: ['security'],
  title: 'Backups are isolated, encrypted and succeed',
  risk: 'MEDIUM',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-account',
  bestPractices: ['REL09-BP02', 'REL09-BP03', 'SEC08-BP04'],
  seedRefs: ['BKP-4', 'ANTI-5', 'KA-REL-3'],
  impact: 'Ransomware or an administrator mistake removes the backups too.',
  issue: f =>
    `Backups in account ${f.accounts.join(', ')} are not safe: ${f.message}`,
  recommendation: f =>
    `AWS Backup Vault Lock in governance mode and a copy to a backup account for ${f.names}: ${f.message}.`,
  steps: f => [
    'Create a backup account',
    `Add copy action to the plans of ${f.accounts.join(', ')}`,
    'Enable lock',
    'Alarm on BACKUP_JOB failed',
  ],
  successCriteria: () => ['No failed job', 'Copy in second account'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'second copy' },
    {
      pillar: 'operational-excellence',
      text: 'locked backups cannot be deleted early',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_secured_backups_data.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
  ],
  equivalents: {
    prowler: [
      'backup_plans_exist',
      'backup_vaults_exist',
      'backup_vaults_encrypted',
      'backup_recovery_point_encrypted',
    ],
    serviceScreener: [
      'backup.backupNoPlanExists',
      'backup.backupVaultNoLock',
      'backup.backupPlanNoCrossRegionCopy',
    ],
    configRules: [
      'BACKUP_RECOVERY_POINT_ENCRYPTED',
      'BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED',
      'BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK',
    ],
    securityHub: ['Backup.1'],
  },
  uses: [plan, vault],
  evaluate(account, context) {
    const plans = context.all(backupPlan);
    const used = context
      .all(backupVault)
      .filter(v => v.data.recoveryPoints > 0 || ruleFor(plans, v.name));
    if (plans.length === 0 && used.length === 0) {
      return notApplicable(
        `Account ${account.id} does not use AWS Backup: Vault Lock does not apply to native backups`,
        { plans: 0, vaults: 0 },
      );
    }
    const failures = used.flatMap(v => known(v.data.jobs));
    if (failures.length > 0) {
      return fail(
        `The last backup of ${count(
          failures.length,
          'resource',
        )} did not succeed: ${some(
          failures.map(f => `${f.resourceArn} ${f.state}`),
        )}`,
        { failedJobs: failures.slice(0, 20) },
        { risk: 'HIGH' },
      );
    }
    const problems = [
      ...(plans.length === 0 ? ['no backup plan exists'] : []),
      ...used
        .filter(v => !v.data.encryptionKeyArn)
        .map(v => `vault ${v.name} has no encryption key`),
      ...used
        .filter(v => !isIsolated(v, plans))
        .map(
          v =>
            `vault ${v.name} is neither locked nor copied to another account`,
        ),
    ];
    const evidence = {
      plans: plans.map(p => p.name).slice(0, 20),
      vaults: used.map(v => v.name).slice(0, 20),
      problems,
    };
    return problems.length > 0
      ? fail(`In account ${account.id} ${some(problems)}`, evidence, {
          risk: 'MEDIUM',
        })
      : pass(
          `Account ${account.id} backs up with ${some(
            plans.map(p => p.name),
          )} into ${some(
            used.map(v => v.name),
          )}, encrypted and isolated, without a failed job in 7 days`,
          evidence,
        );
  },
  examples: [
    {
      name: 'locked and encrypted',
      resources: [backupPlan.sample(), backupVault.sample()],
      expect: { state: 'pass', says: ['orders-daily', 'orders-vault'] },
    },
    {
      name: 'not locked, but copied to another account',
      resources: [
        backupPlan.sample(),
        backupVault.sample({ data: { locked: false } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'neither locked nor copied',
      resources: [localPlan, backupVault.sample({ data: { locked: false } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-vault is neither locked'],
      },
    },
    {
      name: 'air-gapped',
      resources: [
        localPlan,
        backupVault.sample({
          data: {
            locked: false,
            vaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT',
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a failed job',
      resources: [
        backupPlan.sample(),
        backupVault.sample({
          data: {
            jobs: [
              {
                resourceArn: 'arn:aws:rds:eu-west-1:111122223333:db:orders-db',
                state: 'EXPIRED',
                at: '2026-11-15T03:00:00.000Z',
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['orders-db EXPIRED'] },
    },
    {
      name: 'recovery points without a plan',
      resources: [backupVault.sample()],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['no backup plan'] },
    },
    {
      name: 'an empty vault that nobody uses',
      resources: [
        backupVault.sample({ data: { recoveryPoints: 0, locked: false } }),
      ],
      expect: { state: 'not-applicable', says: ['does not use AWS Backup'] },
    },
    {
      name: 'not allowed to see the jobs',
      resources: [
        backupPlan.sample(),
        backupVault.sample({
          data: {
            jobs: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'backup:ListBackupJobs',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'backup:ListBackupJobs' },
    },
  ],
});
