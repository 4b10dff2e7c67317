/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Canaries, experiments and Config rules are made in the emulator. It knows no
 * app monitors, no remediations and no event history: these answers are given
 * by the proxy in the shapes of AWS.
 */
import {
  ConfigServiceClient,
  PutConfigRuleCommand,
} from '@aws-sdk/client-config-service';
import {
  CreateExperimentTemplateCommand,
  FisClient,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import {
  CreateCanaryCommand,
  SyntheticsClient,
} from '@aws-sdk/client-synthetics';
import consoleEvents from '../../../plugins/well-architected-backend-module-aws/src/collectors/cloudtrail-console-event';
import remediations from '../../../plugins/well-architected-backend-module-aws/src/collectors/config-remediation-configuration';
import experiments from '../../../plugins/well-architected-backend-module-aws/src/collectors/fis-experiment';
import appMonitors from '../../../plugins/well-architected-backend-module-aws/src/collectors/rum-app-monitor';
import canaries from '../../../plugins/well-architected-backend-module-aws/src/collectors/synthetics-canary';
import { PRODUCTION } from '../tests/support';
import { useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

describe('synthetics-canary', () => {
  const create = (Name: string) =>
    new SyntheticsClient(settings()).send(
      new CreateCanaryCommand({
        Name,
        Code: { Handler: 'index.handler' },
        ArtifactS3Location: 's3://artifacts',
        ExecutionRoleArn: `arn:aws:iam::${PRODUCTION}:role/canary`,
        Schedule: { Expression: 'rate(5 minutes)' },
        RuntimeVersion: 'syn-nodejs-puppeteer-10.0',
        Tags: { team: 'orders' },
      }),
    );

  it('reads canaries of all pages', async () => {
    // AWS tells moments in seconds, the emulator as text.
    running.proxy.rewrite('synthetics:*', text =>
      text.replace(
        /"(Created|LastModified)": ?"([^"]+)"/g,
        (_, field, date) => `"${field}":${Date.parse(date) / 1000}`,
      ),
    );
    await create('checkout');
    await create('login');
    running.proxy.truncate('synthetics:DescribeCanaries', { pageSize: 1 });
    const { resources, calls } = await read(canaries);
    expect(resources.map(r => r.id).sort()).toEqual(['checkout', 'login']);
    expect(resources.find(r => r.id === 'checkout')).toMatchObject({
      arn: `arn:aws:synthetics:${region}:${PRODUCTION}:canary:checkout`,
      tags: { team: 'orders' },
      createdAt: expect.any(String),
      data: {
        state: expect.any(String),
        schedule: 'rate(5 minutes)',
        runtime: 'syn-nodejs-puppeteer-10.0',
      },
    });
    expect(calls['synthetics:DescribeCanaries']).toBe(2);
  });
});

describe('rum-app-monitor', () => {
  it('reads app monitors of all pages', async () => {
    running.proxy.overrule('rum:ListAppMonitors', call => ({
      AppMonitorSummaries: [
        call.query.get('nextToken')
          ? { Name: 'web', State: 'ACTIVE', Created: '2026-01-05T08:00:00Z' }
          : { Name: 'shop', State: 'CREATED', Created: 'long ago' },
      ],
      NextToken: call.query.get('nextToken') ? undefined : 'more',
    }));
    const { resources } = await read(appMonitors);
    expect(resources).toMatchObject([
      { id: 'shop', createdAt: undefined, data: { state: 'CREATED' } },
      {
        id: 'web',
        arn: `arn:aws:rum:${region}:${PRODUCTION}:appmonitor/web`,
        createdAt: '2026-01-05T08:00:00.000Z',
        data: { state: 'ACTIVE' },
      },
    ]);
  });
});

describe('fis-experiment', () => {
  const start = async (name: string) => {
    const fis = new FisClient(settings());
    const { experimentTemplate } = await fis.send(
      new CreateExperimentTemplateCommand({
        clientToken: name,
        description: name,
        roleArn: `arn:aws:iam::${PRODUCTION}:role/fis`,
        stopConditions: [{ source: 'none' }],
        actions: { wait: { actionId: 'aws:fis:wait' } },
        tags: { service: name, team: 'template' },
      }),
    );
    const experimentTemplateId = experimentTemplate?.id;
    await fis.send(
      new StartExperimentCommand({
        clientToken: `${name}-run`,
        experimentTemplateId,
        tags: { team: 'orders' },
      }),
    );
    return experimentTemplateId;
  };

  it('reads experiments with the tags of their templates', async () => {
    const templateId = await start('orders');
    await start('carts');
    const { resources, calls } = await read(experiments);
    expect(resources).toHaveLength(2);
    const found = resources.find(r => r.data.templateId === templateId);
    expect(found).toMatchObject({
      arn: `arn:aws:fis:${region}:${PRODUCTION}:experiment/${found?.id}`,
      tags: { service: 'orders', team: 'orders' },
      createdAt: expect.any(String),
      data: { state: expect.any(String) },
    });
    expect(calls).toMatchObject({
      'fis:ListExperiments': 1,
      'fis:ListExperimentTemplates': 1,
    });
  });

  it('reads all pages of both', async () => {
    // The tokens of the emulator do not survive a query string.
    const pages =
      (name: string, items: object[]) => (call: { query: URLSearchParams }) =>
        call.query.get('nextToken')
          ? { [name]: items.slice(1) }
          : { [name]: items.slice(0, 1), nextToken: 'more' };
    running.proxy.overrule(
      'fis:ListExperimentTemplates',
      pages('experimentTemplates', [
        { id: 'EXT1', tags: { service: 'orders' } },
        { id: 'EXT2', tags: { service: 'carts' } },
      ]),
    );
    const experiment = (id: string, experimentTemplateId: string) => ({
      id,
      experimentTemplateId,
      state: { status: 'completed' },
      creationTime: Date.UTC(2026, 9, 1) / 1000,
    });
    running.proxy.overrule(
      'fis:ListExperiments',
      pages('experiments', [
        experiment('EXP1', 'EXT2'),
        experiment('EXP2', 'a deleted one'),
      ]),
    );
    const { resources } = await read(experiments);
    expect(resources).toMatchObject([
      {
        id: 'EXP1',
        tags: { service: 'carts' },
        createdAt: '2026-10-01T00:00:00.000Z',
        data: { state: 'completed' },
      },
      { id: 'EXP2', tags: {} },
    ]);
  });
});

describe('config-remediation-configuration', () => {
  const putRules = async (count: number) => {
    const config = new ConfigServiceClient(settings());
    for (let i = 0; i < count; i += 1) {
      await config.send(
        new PutConfigRuleCommand({
          ConfigRule: {
            ConfigRuleName: `rule-${i}`,
            Source: {
              Owner: 'AWS',
              SourceIdentifier: 'S3_BUCKET_PUBLIC_READ_PROHIBITED',
            },
          },
        }),
      );
    }
  };
  const answerRemediations = () =>
    running.proxy.overrule(
      'config:DescribeRemediationConfigurations',
      call => ({
        RemediationConfigurations: (call.input.ConfigRuleNames as string[])
          .filter(name => /^rule-(0|26)$/.test(name))
          .map(name => ({
            ConfigRuleName: name,
            TargetType: 'SSM_DOCUMENT',
            TargetId: 'AWS-DisableS3BucketPublicReadWrite',
            Parameters: { Secret: { StaticValue: { Values: ['x'] } } },
            Automatic: name === 'rule-0',
            Arn: `arn:aws:config:${region}:${PRODUCTION}:remediation-configuration/${name}/1`,
          })),
      }),
    );

  it('asks for 25 rules at a time, over all pages of rules', async () => {
    await putRules(27);
    answerRemediations();
    const { resources, calls } = await read(remediations);
    expect(resources.map(r => [r.id, r.data.automatic])).toEqual([
      ['rule-0', true],
      ['rule-26', false],
    ]);
    expect(resources[0].data.document).toBe(
      'AWS-DisableS3BucketPublicReadWrite',
    );
    expect(JSON.stringify(resources)).not.toContain('Secret');
    expect(calls).toMatchObject({
      'config:DescribeConfigRules': 2,
      'config:DescribeRemediationConfigurations': 2,
    });
  });

  it('asks nothing where there is no rule', async () => {
    const { status, calls } = await read(remediations);
    expect(status).toMatchObject({ status: 'ok', count: 0 });
    expect(calls['config:DescribeRemediationConfigurations']).toBeUndefined();
  });

  it('tells that config:DescribeRemediationConfigurations is missing', async () => {
    await putRules(1);
    running.proxy.deny('config:DescribeRemediationConfigurations');
    expect((await read(remediations)).status).toMatchObject({
      status: 'denied',
      missingAction: 'config:DescribeRemediationConfigurations',
    });
  });
});

describe('cloudtrail-console-event', () => {
  const event = (id: string, detail: object = {}) => ({
    EventId: id,
    EventName: 'DeleteTable',
    EventSource: 'dynamodb.amazonaws.com',
    ReadOnly: 'false',
    Username: 'anna@example.com',
    EventTime: Date.UTC(2026, 10, 14, 9, 30) / 1000,
    Resources: [
      { ResourceType: 'AWS::DynamoDB::Table', ResourceName: 'carts' },
    ],
    CloudTrailEvent: JSON.stringify({
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::${PRODUCTION}:assumed-role/Developer/anna@example.com`,
      },
      sessionCredentialFromConsole: 'true',
      ...detail,
    }),
  });

  it('keeps changes in the console of all pages, and no person', async () => {
    running.proxy.overrule('cloudtrail:LookupEvents', call =>
      call.input.NextToken
        ? { Events: [event('second')] }
        : {
            Events: [
              event('first'),
              event('by-code', { sessionCredentialFromConsole: undefined }),
            ],
            NextToken: 'more',
          },
    );
    const { resources } = await read(consoleEvents);
    expect(resources).toMatchObject([
      {
        id: 'first',
        name: 'DeleteTable of carts',
        createdAt: '2026-11-14T09:30:00.000Z',
        parents: [`arn:aws:dynamodb:${region}:${PRODUCTION}:table/carts`],
        data: { principal: 'Developer', resources: ['carts'] },
      },
      { id: 'second' },
    ]);
    expect(JSON.stringify(resources)).not.toContain('anna');
  });

  it('asks for events that write, of seven days', async () => {
    running.proxy.overrule('cloudtrail:LookupEvents', { Events: [] });
    await read(consoleEvents);
    const { input } = running.proxy
      .log()
      .find(call => call.operation === 'LookupEvents')!;
    expect(input.LookupAttributes).toEqual([
      { AttributeKey: 'ReadOnly', AttributeValue: 'false' },
    ]);
    expect(Number(input.EndTime) - Number(input.StartTime)).toBe(7 * 86_400);
  });

  it('gives up after 100 pages instead of hiding the rest', async () => {
    let page = 0;
    running.proxy.overrule('cloudtrail:LookupEvents', () => {
      page += 1;
      return { Events: [event('one')], NextToken: `page ${page}` };
    });
    const { resources, status, calls } = await read(consoleEvents);
    expect(resources).toEqual([]);
    expect(status).toMatchObject({
      status: 'error',
      reason: expect.stringContaining('more than 5 000 events'),
    });
    expect(calls['cloudtrail:LookupEvents']).toBe(100);
  });
});

describe('denied lists', () => {
  it.each([
    ['synthetics:DescribeCanaries', canaries],
    ['rum:ListAppMonitors', appMonitors],
    ['fis:ListExperiments', experiments],
    ['fis:ListExperimentTemplates', experiments],
    ['config:DescribeConfigRules', remediations],
    ['cloudtrail:LookupEvents', consoleEvents],
  ] as const)('tells that %s is missing', async (action, collector) => {
    running.proxy.deny(action);
    const { status } = await read(collector as typeof canaries);
    expect(status).toMatchObject({ status: 'denied', missingAction: action });
  });
});
