/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * With a key of one's own, access to data can be separated from access to the
 * service that stores it; a key that never changes protects ever more data.
 *
 * How we look: the rotation and state of every customer managed key, and, for
 * an entity that declares its data confidential or higher, the key of its
 * tables, buckets, functions with variables and log groups. What we cannot see:
 * who may use a key, stores of other types, and what else a key that is pending
 * deletion protects. Keys that KMS cannot rotate by itself are not judged.
 */
import { Observation } from 'backstage-plugin-well-architected-common';
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import table from '../../collectors/dynamodb-table';
import kmsKey from '../../collectors/kms-key';
import lambda from '../../collectors/lambda-function';
import logGroup from '../../collectors/log-group';
import bucket from '../../collectors/s3-bucket';
import { customerManaged, isUsed } from '../../kms/keyUse';

const key = kmsKey.with('description', 'rotation');
const tableNeed = table.with();
const bucketNeed = bucket.with('encryption');
const lambdaNeed = lambda.with();
const logGroupNeed = logGroup.with();
const CMK =
  'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000001';
const unrotated = kmsKey.sample({ data: { rotation: 'off' } });

function judgeKey(one: ResourceOf<typeof key>, ctx: AssessContext): Verdict {
  const { name, data } = one;
  const { manager, state, deletionAt } = known(data.description);
  const evidence = { about: 'key', state };
  if (manager === 'AWS') {
    return notApplicable(`Key ${name} is managed by AWS`, evidence);
  }
  if (state === 'PendingDeletion') {
    return isUsed(one, ctx)
      ? fail(
          `Key ${name} still protects data and will be deleted on ${deletionAt?.slice(
            0,
            10,
          )}`,
          evidence,
          { risk: 'HIGH' },
        )
      : notApplicable(`Key ${name} is pending deletion`, evidence);
  }
  switch (known(data.rotation)) {
    case 'on':
      return pass(`Key ${name} rotates`, evidence);
    case 'off':
      return fail(`Key ${name} does not rotate`, evidence);
    default:
      return notApplicable(
        `Key ${name} is ${
          state === 'Enabled' ? 'of a kind that KMS does not rotate' : state
        }`,
        evidence,
      );
  }
}

function keyOfStore(
  store: ResourceOf<
    | typeof lambdaNeed
    | typeof tableNeed
    | typeof bucketNeed
    | typeof logGroupNeed
  >,
): string | undefined {
  switch (store.type) {
    case 'AWS::S3::Bucket':
      return known(store.data.encryption).kmsKeyId;
    case 'AWS::Logs::LogGroup':
      return store.data.kmsKeyId;
    default:
      return store.data.kmsKeyArn;
  }
}

/** Any fail, else any unknown, else any pass, else not applicable. */
function fold(observations: Observation[], otherwise: string): Verdict {
  const says = (status: string) =>
    observations
      .filter(o => o.status === status)
      .map(o => o.message)
      .join('; ');
  const unread = observations.find(o => o.status === 'unknown');
  if (says('fail')) {
    const high = observations.some(o => o.risk === 'HIGH');
    return fail(says('fail'), {}, high ? { risk: 'HIGH' } : {});
  }
  if (unread) {
    const { reason = 'API_ERROR', missingAction } = unread;
    return unknown(reason, says('unknown'), { missingAction });
  }
  return says('pass') ? pass(says('pass')) : notApplicable(otherwise);
}

export default defineCheck({
  id: 'sec-cmk-for-sensitive-data',
  pillar: 'security',
  title: 'Sensitive data uses customer managed, rotated keys',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SEC08-BP01', 'SEC07-BP02'],
  seedRefs: ['SEC-C7', 'RWE-SEC-4', 'KA-SEC-7'],
  parameters: { ordinaryLevels: ['public', 'internal', 'none', 'no data'] },
  impact:
    'Access to data cannot be separated from access to the service; keys never change.',
  issue: f =>
    `${f.entity.name} does not use customer managed, rotated keys: ${f.message}`,
  recommendation: f =>
    `Create one AWS KMS key per data domain of ${f.entity.name} with rotation (${f.names}).`,
  steps: f => [
    'Create the key',
    `Point the stores to it: ${f.names}`,
    'Enable rotation',
  ],
  successCriteria: () => ['All sensitive stores use the key'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: '1 USD per key and month plus requests',
    },
    { pillar: 'reliability', text: 'deleting the key destroys the data' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_key_mgmt.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  ],
  equivalents: {
    prowler: [
      'dynamodb_tables_kms_cmk_encryption_enabled',
      's3_bucket_kms_encryption',
      'awslambda_function_env_vars_not_encrypted_with_cmk',
      'kms_cmk_rotation_enabled',
      'kms_cmk_not_deleted_unintentionally',
      'cloudwatch_log_group_kms_encryption_enabled',
    ],
    serviceScreener: [
      'kms.KeyRotationEnabled',
      'dynamodb.encryptionAtRest',
      's3.SSEWithKMS',
      'lambda.lambdaCMKEncryptionDisabled',
    ],
    configRules: [
      'CMK_BACKING_KEY_ROTATION_ENABLED',
      'DYNAMODB_TABLE_ENCRYPTED_KMS',
      'S3_DEFAULT_ENCRYPTION_KMS',
      'KMS_CMK_NOT_SCHEDULED_FOR_DELETION',
      'CLOUDWATCH_LOG_GROUP_ENCRYPTED',
    ],
    securityHub: ['KMS.3', 'KMS.4'],
    trustedAdvisor: ['Hs4Ma3G135'],
  },
  on: [key, tableNeed, bucketNeed, lambdaNeed, logGroupNeed],
  evaluate(resource, ctx) {
    if (resource.type === 'AWS::KMS::Key') {
      return judgeKey(resource, ctx);
    }
    const { name, type } = resource;
    const about = { about: 'store' };
    if (
      resource.type === 'AWS::Lambda::Function' &&
      resource.data.variableCount === 0
    ) {
      return notApplicable(`Function ${name} has no variables`, about);
    }
    return customerManaged(keyOfStore(resource), ctx)
      ? pass(`${name} is encrypted with a customer managed key`, about)
      : fail(`${name} (${type}) uses no customer managed key`, about);
  },
  conclude(context) {
    const { observations, entity } = context;
    const declared = context.context.dataClassification;
    const keys = observations.filter(
      o => o.subject.type === kmsKey.type || o.evidence.collector === kmsKey.id,
    );
    const ordinary = context
      .texts('ordinaryLevels')
      .includes(declared?.trim().toLowerCase() ?? '');
    if (declared && !ordinary) {
      return context.usual();
    }
    const verdict = fold(
      keys,
      `${entity.name} has 0 keys that can rotate; its data is ${
        declared ?? 'not classified'
      }`,
    );
    const stores = observations.filter(o => o.evidence.about === 'store');
    return !declared && stores.length > 0 && verdict.status !== 'fail'
      ? unknown(
          'CONTEXT_MISSING',
          `${
            entity.name
          } declares no data classification, so it is not known whether ${
            stores.length === 1
              ? 'its store needs'
              : `its ${stores.length} stores need`
          } a customer managed key`,
        )
      : verdict;
  },
  examples: [
    {
      name: 'confidential data under a key that rotates',
      context: { dataClassification: 'confidential' },
      resources: [
        kmsKey.sample(),
        table.sample({ data: { encryption: 'KMS', kmsKeyArn: CMK } }),
        bucket.sample({
          data: { encryption: { algorithm: 'aws:kms', kmsKeyId: CMK } },
        }),
        logGroup.sample({ data: { kmsKeyId: CMK } }),
        lambda.sample({ data: { variableCount: 1, kmsKeyArn: CMK } }),
      ],
      expect: { state: 'pass', says: ['rotates'] },
    },
    {
      name: 'confidential data under the key of the service',
      context: { dataClassification: 'confidential' },
      resources: [
        kmsKey.sample(),
        table.sample(),
        bucket.sample(),
        lambda.sample({ data: { variableCount: 0 } }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['uses no customer managed key'],
      },
    },
    {
      name: 'internal data does not need a key of its own',
      context: { dataClassification: 'internal' },
      resources: [table.sample(), bucket.sample()],
      expect: { state: 'not-applicable', says: ['internal'] },
    },
    {
      name: 'rotation is judged whatever the data is',
      context: { dataClassification: 'internal' },
      resources: [unrotated],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['does not rotate'] },
    },
    {
      name: 'a key pending deletion that still protects a table',
      context: { dataClassification: 'internal' },
      resources: [
        kmsKey.sample({
          data: {
            description: {
              manager: 'CUSTOMER',
              state: 'PendingDeletion',
              spec: 'SYMMETRIC_DEFAULT',
              origin: 'AWS_KMS',
              deletionAt: '2026-12-01T00:00:00.000Z',
            },
            rotation: 'unsupported',
          },
        }),
        table.sample({ data: { encryption: 'KMS', kmsKeyArn: CMK } }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['2026-12-01'] },
    },
    {
      name: 'nobody declared what the data is',
      resources: [kmsKey.sample(), table.sample()],
      expect: { state: 'unknown', reason: 'CONTEXT_MISSING' },
    },
    {
      name: 'the rotation of a key is denied',
      context: { dataClassification: 'internal' },
      resources: [
        kmsKey.sample({
          data: {
            rotation: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'kms:GetKeyRotationStatus',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'kms:GetKeyRotationStatus' },
    },
  ],
});
