/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Proxy } from '../index';
import { isArm } from './build/servers';
import { Session } from './build/session';
import { answerMetricData } from './metrics/answerMetricData';
import { xml } from './overrules/Telling';
import { tellServices } from './overrules/tellServices';

const REPORT_HEADER =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';

/** The credential report: the emulator's has no root user. */
function credentialReport(options: {
  accountId: string;
  users: string[];
  now: Date;
}): string {
  const { accountId, users, now } = options;
  const ago = (days: number) =>
    `${new Date(now.getTime() - days * 86_400_000)
      .toISOString()
      .slice(0, 19)}+00:00`;
  const none = ['N/A', 'N/A', 'N/A'];
  const noKey = ['false', 'N/A', ...none];
  const root = [
    '<root_account>',
    `arn:aws:iam::${accountId}:root`,
    ago(900),
    'not_supported',
    ago(400),
    'not_supported',
    'not_supported',
    'true',
    ...noKey,
    ...noKey,
    'false',
    'N/A',
    'false',
    'N/A',
  ];
  const rows = users.map(user => [
    user,
    `arn:aws:iam::${accountId}:user/${user}`,
    ago(300),
    'true',
    ago(20),
    ago(200),
    'N/A',
    'false',
    'true',
    ago(200),
    ago(3),
    'eu-west-1',
    's3',
    ...noKey,
    'false',
    'N/A',
    'false',
    'N/A',
  ]);
  return [REPORT_HEADER, ...[root, ...rows].map(row => row.join(','))].join(
    '\n',
  );
}

/**
 * Answers what the emulator lacks or gets wrong, in the shapes of the SDK.
 * Everything else comes from the emulator.
 */
export function overrule(options: {
  proxy: Proxy;
  session: Session;
  users: string[];
  now: Date;
}) {
  const { proxy, session, users, now } = options;
  tellServices({ proxy, session, now });
  const seconds = (hoursAgo: number) => now.getTime() / 1000 - hoursAgo * 3600;
  session.metrics
    .addDefault('VolumeQueueLength', () => 0.4)
    .addDefault('BurstBalance', () => 96)
    .addDefault('VolumeReadOps', () => 4_000)
    .addDefault('VolumeWriteOps', () => 9_000)
    .addDefault('VolumeReadBytes', () => 9e7)
    .addDefault('VolumeWriteBytes', () => 3e8);
  proxy.overrule('cloudwatch:GetMetricData', call =>
    answerMetricData(session.metrics, call),
  );
  proxy.overrule('backup:ListProtectedResources', () => ({
    Results: [...session.backups].map(([ResourceArn, { type, hoursAgo }]) => ({
      ResourceArn,
      ResourceType: type,
      LastBackupTime: seconds(hoursAgo),
    })),
  }));
  proxy.overrule('ce:GetAnomalyMonitors', () => ({ AnomalyMonitors: [] }));
  proxy.overrule('ce:GetAnomalySubscriptions', () => ({
    AnomalySubscriptions: [],
  }));
  proxy.overrule('application-autoscaling:DescribeScalableTargets', call =>
    ['ecs', 'dynamodb', 'lambda', 'rds'].includes(
      String(call.input.ServiceNamespace),
    )
      ? undefined
      : { ScalableTargets: [] },
  );
  proxy.overrule('lambda:ListFunctionUrlConfigs', () => ({
    FunctionUrlConfigs: [],
  }));
  proxy.overrule('lambda:ListProvisionedConcurrencyConfigs', () => ({
    ProvisionedConcurrencyConfigs: [],
  }));
  proxy.overrule('ssm:DescribeInstanceInformation', () => ({
    InstanceInformationList: session.managedInstances.map(InstanceId => ({
      InstanceId,
      PingStatus: 'Online',
      LastPingDateTime: seconds(1),
      AgentVersion: '3.3.2299.0',
      IsLatestVersion: true,
      PlatformType: 'Linux',
      ResourceType: 'EC2Instance',
    })),
  }));
  proxy.overrule('budgets:DescribeSubscribersForNotification', () => ({
    Subscribers: [
      { SubscriptionType: 'EMAIL', Address: 'cloud@meridian.example' },
    ],
  }));
  proxy.amend('config:DescribeConfigurationRecorderStatus', body => ({
    ConfigurationRecordersStatus: (
      (body as { ConfigurationRecordersStatus?: object[] })
        .ConfigurationRecordersStatus ?? []
    ).map(status => ({ ...status, recording: true, lastStatus: 'SUCCESS' })),
  }));
  proxy.amend('ecs:DescribeServices', body => ({
    ...body,
    services: (
      (body as { services?: { serviceName: string }[] }).services ?? []
    ).map(service => ({
      ...service,
      deploymentConfiguration: {
        maximumPercent: 200,
        minimumHealthyPercent: 100,
        deploymentCircuitBreaker: {
          enable: session.circuitBreakers.has(service.serviceName),
          rollback: session.circuitBreakers.has(service.serviceName),
        },
      },
    })),
  }));
  // The emulator forgets the policy of mixed instances.
  proxy.rewrite('autoscaling:DescribeAutoScalingGroups', text =>
    [...session.spotGroups].reduce(
      (changed, name) =>
        changed.replace(
          `<AutoScalingGroupName>${name}</AutoScalingGroupName>`,
          found =>
            `${found}<MixedInstancesPolicy><InstancesDistribution><OnDemandBaseCapacity>0</OnDemandBaseCapacity><OnDemandPercentageAboveBaseCapacity>0</OnDemandPercentageAboveBaseCapacity></InstancesDistribution></MixedInstancesPolicy>`,
        ),
      text,
    ),
  );
  // The emulator's snapshots would be shared with everybody.
  proxy.overrule('ec2:DescribeSnapshots', call =>
    JSON.stringify(call.input).includes('Restorable')
      ? '<DescribeSnapshotsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>demo</requestId><snapshotSet/></DescribeSnapshotsResponse>'
      : undefined,
  );
  // Its instances have no architecture, and the root device of their image.
  proxy.rewrite('ec2:DescribeInstances', text =>
    text
      .replace(/<architecture>[^<]*<\/architecture>|<architecture\s*\/>/g, '')
      .replace(
        /<instanceType>([^<]*)<\/instanceType>/g,
        (all, type: string) =>
          `${all}<architecture>${
            isArm(type) ? 'arm64' : 'x86_64'
          }</architecture>`,
      )
      .replace(/<rootDeviceName>[^<]*</g, '<rootDeviceName>/dev/xvda<'),
  );
  proxy.overrule('elasticache:DescribeServerlessCaches', () =>
    xml(
      'DescribeServerlessCaches',
      '<ServerlessCaches/>',
      'http://elasticache.amazonaws.com/doc/2015-02-02/',
    ),
  );
  proxy.overrule('iam:GetAccountSummary', () =>
    xml(
      'GetAccountSummary',
      `<SummaryMap>${Object.entries({
        AccountMFAEnabled: 1,
        AccountAccessKeysPresent: 0,
        AccountSigningCertificatesPresent: 0,
        AccountPasswordPresent: 1,
        Users: users.length,
        MFADevices: 1,
      })
        .map(
          ([key, value]) =>
            `<entry><key>${key}</key><value>${value}</value></entry>`,
        )
        .join('')}</SummaryMap>`,
      'https://iam.amazonaws.com/doc/2010-05-08/',
    ),
  );
  proxy.overrule('iam:GenerateCredentialReport', () =>
    xml(
      'GenerateCredentialReport',
      '<State>COMPLETE</State>',
      'https://iam.amazonaws.com/doc/2010-05-08/',
    ),
  );
  proxy.overrule('iam:GetCredentialReport', () =>
    xml(
      'GetCredentialReport',
      `<Content>${Buffer.from(
        credentialReport({ accountId: session.accountId, users, now }),
      ).toString(
        'base64',
      )}</Content><ReportFormat>text/csv</ReportFormat><GeneratedTime>${now.toISOString()}</GeneratedTime>`,
      'https://iam.amazonaws.com/doc/2010-05-08/',
    ),
  );
}
