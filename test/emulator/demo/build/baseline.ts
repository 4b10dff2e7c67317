/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BudgetsClient, CreateBudgetCommand } from '@aws-sdk/client-budgets';
import {
  CloudTrailClient,
  CreateTrailCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  CloudWatchClient,
  PutDashboardCommand,
  PutMetricAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  ConfigServiceClient,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service';
import {
  EC2Client,
  EnableEbsEncryptionByDefaultCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateDetectorCommand,
  GuardDutyClient,
} from '@aws-sdk/client-guardduty';
import {
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  IAMClient,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  ListKeysCommand,
} from '@aws-sdk/client-kms';
import { bucket } from './data';
import { Session, tagList, Tags } from './session';

/** What an account as a whole has in place. */
export interface Baseline {
  trail?: 'one-region' | 'all-regions';
  guardDuty: boolean;
  config: boolean;
  budget: boolean;
  ebsEncryption: boolean;
  /** Console users, who have no MFA here. */
  users: string[];
  /** Encrypt the trail with a key of the account. Default: false. */
  trailKey?: boolean;
  /** People sign in through a SAML provider. Default: false. */
  identityProvider?: boolean;
}

async function trail(
  session: Session,
  kind: NonNullable<Baseline['trail']>,
  encrypted: boolean,
) {
  const key = encrypted
    ? await new KMSClient(session.settings).send(
        new CreateKeyCommand({
          Description: 'account-trail',
          Tags: [{ TagKey: 'component', TagValue: 'account-trail' }],
        }),
      )
    : undefined;
  const S3BucketName = `meridian-trail-${session.accountId}`;
  await bucket(session, {
    name: S3BucketName,
    tags: { component: 'account-trail', system: 'platform' },
    blockPublic: true,
    versioning: true,
    lifecycle: true,
    tlsOnly: true,
    sizeGb: 40,
  });
  const cloudtrail = new CloudTrailClient(session.settings);
  await cloudtrail.send(
    new CreateTrailCommand({
      Name: 'account-trail',
      S3BucketName,
      IsMultiRegionTrail: kind === 'all-regions',
      IncludeGlobalServiceEvents: kind === 'all-regions',
      EnableLogFileValidation: kind === 'all-regions',
      KmsKeyId: key?.KeyMetadata?.Arn,
    }),
  );
  await cloudtrail.send(new StartLoggingCommand({ Name: 'account-trail' }));
}

async function config(session: Session) {
  const client = new ConfigServiceClient(session.settings);
  await client.send(
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        name: 'default',
        roleARN: `arn:aws:iam::${session.accountId}:role/config`,
        recordingGroup: {
          allSupported: true,
          includeGlobalResourceTypes: true,
        },
      },
    }),
  );
  await client.send(
    new PutDeliveryChannelCommand({
      DeliveryChannel: {
        name: 'default',
        s3BucketName: `meridian-trail-${session.accountId}`,
      },
    }),
  );
  await client.send(
    new StartConfigurationRecorderCommand({
      ConfigurationRecorderName: 'default',
    }),
  );
}

async function budget(session: Session) {
  await new BudgetsClient({
    ...session.settings,
    region: 'us-east-1',
  }).send(
    new CreateBudgetCommand({
      AccountId: session.accountId,
      Budget: {
        BudgetName: 'monthly',
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: '12000', Unit: 'USD' },
      },
      NotificationsWithSubscribers: [
        {
          Notification: {
            NotificationType: 'ACTUAL',
            ComparisonOperator: 'GREATER_THAN',
            Threshold: 80,
          },
          Subscribers: [
            { SubscriptionType: 'EMAIL', Address: 'cloud@meridian.example' },
          ],
        },
      ],
    }),
  );
}

/** Puts an account's baseline in place. */
export async function baseline(session: Session, wanted: Baseline) {
  const iam = new IAMClient(session.settings);
  await iam.send(
    new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 14 }),
  );
  for (const UserName of wanted.users) {
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(
      new CreateLoginProfileCommand({ UserName, Password: 'Set-By-Them-1' }),
    );
    await iam.send(new CreateAccessKeyCommand({ UserName }));
  }
  if (wanted.identityProvider) {
    await iam.send(
      new CreateSAMLProviderCommand({
        Name: 'company-directory',
        SAMLMetadataDocument: `<EntityDescriptor>${' '.repeat(
          1000,
        )}</EntityDescriptor>`,
      }),
    );
  }
  if (wanted.trail) {
    await trail(session, wanted.trail, wanted.trailKey ?? false);
  }
  if (wanted.config) {
    await config(session);
  }
  if (wanted.guardDuty) {
    await new GuardDutyClient(session.settings).send(
      new CreateDetectorCommand({ Enable: true }),
    );
  }
  if (wanted.budget) {
    await budget(session);
  }
  if (wanted.ebsEncryption) {
    await new EC2Client(session.settings).send(
      new EnableEbsEncryptionByDefaultCommand({}),
    );
  }
}

/** Lets every key rotate; the emulator makes keys for services by itself. */
export async function rotateKeys(session: Session) {
  const kms = new KMSClient(session.settings);
  const { Keys = [] } = await kms.send(new ListKeysCommand({}));
  for (const { KeyId } of Keys) {
    await kms.send(new EnableKeyRotationCommand({ KeyId }));
  }
}

/** An alarm that tells a topic. */
export async function alarm(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    namespace: string;
    metric: string;
    dimensions: Record<string, string>;
    /** Sum by default; or a percentile such as `p90`. */
    statistic?: 'Sum' | 'Average' | `p${number}`;
    threshold: number;
    topicArn?: string;
  },
) {
  const { statistic = 'Sum' } = options;
  await new CloudWatchClient(session.settings).send(
    new PutMetricAlarmCommand({
      AlarmName: options.name,
      Namespace: options.namespace,
      MetricName: options.metric,
      Dimensions: Object.entries(options.dimensions).map(([Name, Value]) => ({
        Name,
        Value,
      })),
      ...(statistic === 'Sum' || statistic === 'Average'
        ? { Statistic: statistic }
        : { ExtendedStatistic: statistic }),
      Period: 300,
      EvaluationPeriods: 2,
      Threshold: options.threshold,
      ComparisonOperator: 'GreaterThanThreshold',
      ActionsEnabled: true,
      AlarmActions: options.topicArn ? [options.topicArn] : [],
      Tags: tagList(options.tags),
    }),
  );
}

/** A dashboard with one widget per metric. */
export async function dashboard(
  session: Session,
  options: { name: string; metrics: string[][] },
) {
  await new CloudWatchClient(session.settings).send(
    new PutDashboardCommand({
      DashboardName: options.name,
      DashboardBody: JSON.stringify({
        widgets: options.metrics.map(metric => ({
          type: 'metric',
          properties: { metrics: [metric], region: session.region },
        })),
      }),
    }),
  );
}
