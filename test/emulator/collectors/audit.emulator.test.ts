/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  ConfigServiceClient,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service';
import {
  CreateDetectorCommand,
  GuardDutyClient,
} from '@aws-sdk/client-guardduty';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import trailCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cloudtrail-trail';
import recorderCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/config-recorder';
import detectorCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/guardduty-detector';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

async function createBucket(Bucket: string) {
  const s3 = new S3Client({ ...settings(), forcePathStyle: true });
  await s3.send(
    new CreateBucketCommand({
      Bucket,
      CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
    }),
  );
}

describe('cloudtrail-trail', () => {
  beforeEach(async () => {
    await createBucket('log-archive');
    const cloudtrail = new CloudTrailClient(settings());
    await cloudtrail.send(
      new CreateTrailCommand({
        Name: 'everything',
        S3BucketName: 'log-archive',
        IsMultiRegionTrail: true,
        IncludeGlobalServiceEvents: true,
        EnableLogFileValidation: true,
      }),
    );
    await cloudtrail.send(new StartLoggingCommand({ Name: 'everything' }));
  });

  it('finds a multi-Region trail from another Region', async () => {
    const { resources, status } = await read(trailCollector);
    expect(status).toMatchObject({ status: 'ok', count: 1 });
    expect(resources[0]).toMatchObject({
      id: 'everything',
      region,
      arn: expect.stringContaining(':trail/everything'),
      data: {
        multiRegion: true,
        organization: false,
        globalServiceEvents: true,
        logFileValidation: true,
        bucket: 'log-archive',
        status: { logging: true },
        selectors: { managementEvents: 'all' },
      },
    });
  });

  it('tells which management events are recorded', async () => {
    await new CloudTrailClient(settings()).send(
      new PutEventSelectorsCommand({
        TrailName: 'everything',
        EventSelectors: [
          { ReadWriteType: 'WriteOnly', IncludeManagementEvents: true },
        ],
      }),
    );
    const [trail] = (await read(trailCollector)).resources;
    expect(trail.data.selectors).toEqual({ managementEvents: 'write' });
  });

  it('understands advanced selectors and delivery errors', async () => {
    running.proxy.overrule('cloudtrail:GetEventSelectors', {
      AdvancedEventSelectors: [
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Management'] },
            { Field: 'readOnly', Equals: ['true'] },
          ],
        },
        { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] },
      ],
    });
    running.proxy.overrule('cloudtrail:GetTrailStatus', {
      IsLogging: true,
      LatestDeliveryError: 'NoSuchBucket',
    });
    const [trail] = (await read(trailCollector)).resources;
    expect(trail.data).toMatchObject({
      selectors: { managementEvents: 'read' },
      status: { logging: true, deliveryError: 'NoSuchBucket' },
    });
  });

  it('leaves a denied detail unread and fails without the list', async () => {
    running.proxy.deny('cloudtrail:GetTrailStatus');
    const [trail] = (await read(trailCollector)).resources;
    expect(trail.data).toMatchObject({
      status: unreadBecauseOf('cloudtrail:GetTrailStatus'),
      selectors: { managementEvents: 'all' },
    });
    running.proxy.deny('cloudtrail:DescribeTrails');
    expect((await read(trailCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'cloudtrail:DescribeTrails',
      count: 0,
    });
  });
});

describe('config-recorder', () => {
  const createRecorder = async () => {
    const config = new ConfigServiceClient(settings());
    await config.send(
      new PutConfigurationRecorderCommand({
        ConfigurationRecorder: {
          name: 'default',
          roleARN: 'arn:aws:iam::111111111111:role/config',
          recordingGroup: { allSupported: true },
        },
      }),
    );
    return config;
  };

  it('finds none where none exists', async () => {
    expect(await read(recorderCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok', count: 0 },
    });
  });

  it('reads a recorder that was never started', async () => {
    await createRecorder();
    const [recorder] = (await read(recorderCollector)).resources;
    expect(recorder.data).toMatchObject({
      allTypes: true,
      status: { recording: false },
      deliveryChannel: { exists: false },
    });
  });

  it('reads a running recorder with its channel', async () => {
    const config = await createRecorder();
    await createBucket('config-archive');
    await config.send(
      new PutDeliveryChannelCommand({
        DeliveryChannel: { name: 'default', s3BucketName: 'config-archive' },
      }),
    );
    await config.send(
      new StartConfigurationRecorderCommand({
        ConfigurationRecorderName: 'default',
      }),
    );
    const [recorder] = (await read(recorderCollector)).resources;
    expect(recorder.data).toMatchObject({
      status: { recording: true },
      deliveryChannel: { exists: true },
    });
  });

  it('leaves denied details unread and fails without the list', async () => {
    await createRecorder();
    running.proxy.deny('config:DescribeConfigurationRecorderStatus');
    running.proxy.deny('config:DescribeDeliveryChannels');
    const [recorder] = (await read(recorderCollector)).resources;
    expect(recorder.data).toMatchObject({
      status: unreadBecauseOf('config:DescribeConfigurationRecorderStatus'),
      deliveryChannel: unreadBecauseOf('config:DescribeDeliveryChannels'),
    });
    running.proxy.deny('config:DescribeConfigurationRecorders');
    expect((await read(recorderCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'config:DescribeConfigurationRecorders',
    });
  });
});

describe('guardduty-detector', () => {
  it('reads every page', async () => {
    const guardduty = new GuardDutyClient(settings());
    await guardduty.send(new CreateDetectorCommand({ Enable: true }));
    await guardduty.send(new CreateDetectorCommand({ Enable: false }));
    running.proxy.truncate('guardduty:ListDetectors', { pageSize: 1 });
    const { resources } = await read(detectorCollector);
    expect(resources.map(r => r.data.status).sort()).toEqual([
      'DISABLED',
      'ENABLED',
    ]);
    expect(resources[0]).toMatchObject({
      region,
      arn: expect.stringMatching(/^arn:aws:guardduty:eu-central-1:1{12}:/),
    });
  });

  it('tells the protection plans', async () => {
    await new GuardDutyClient(settings()).send(
      new CreateDetectorCommand({ Enable: true }),
    );
    running.proxy.overrule('guardduty:GetDetector', {
      serviceRole: 'role',
      status: 'ENABLED',
      features: [{ name: 'S3_DATA_EVENTS', status: 'DISABLED' }],
    });
    const [detector] = (await read(detectorCollector)).resources;
    expect(detector.data.plans).toEqual({ S3_DATA_EVENTS: 'DISABLED' });
  });

  it('fails as a whole when a detector is denied', async () => {
    await new GuardDutyClient(settings()).send(
      new CreateDetectorCommand({ Enable: true }),
    );
    running.proxy.deny('guardduty:GetDetector');
    expect(await read(detectorCollector)).toMatchObject({
      resources: [],
      status: { status: 'denied', missingAction: 'guardduty:GetDetector' },
    });
    running.proxy.deny('guardduty:ListDetectors');
    expect((await read(detectorCollector)).status.missingAction).toBe(
      'guardduty:ListDetectors',
    );
  });
});
