/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check } from 'backstage-plugin-well-architected-node';
import {
  buckets,
  alarms,
  judge,
  readRule,
  readTestRules,
  RULE,
} from './__testUtils__/ruleWorld';

const needs = (check: Check) =>
  check.kind === 'resource'
    ? [...check.on, ...check.uses].map(need => [
        need.collector.id,
        [...need.details].sort(),
      ])
    : [];

const verdictOf = (
  overrides: object,
  data: object = {},
  resource: object = {},
) => {
  const [first] = judge(readRule(overrides), [
    buckets.sample({ ...resource, data }),
  ]);
  return first;
};

describe('a rule', () => {
  it('passes and fails with the figures of the resource', () => {
    const check = readRule({});
    const [good, bad] = judge(check, [
      buckets.sample(),
      buckets.sample({ id: 'carts', data: { versioning: 'Suspended' } }),
    ]);
    expect(good).toMatchObject({ status: 'pass' });
    expect(bad).toMatchObject({
      status: 'fail',
      message:
        'bucket carts does not fulfil "Buckets keep old versions" (versioning: Suspended)',
      evidence: { versioning: 'Suspended' },
    });
  });

  it('is not applicable where "when" is false', () => {
    expect(
      verdictOf({
        when: 'resource.data.sizeBytes > 1024 * 1024',
        messages: { notApplicable: '{{ resource.name }} is small' },
      }),
    ).toMatchObject({ status: 'not-applicable', message: 'orders is small' });
  });

  it('is unknown where "unknown" is true', () => {
    expect(
      verdictOf(
        { unknown: 'now - resource.createdAt < duration("24h")' },
        {},
        { createdAt: '2026-11-16T05:00:00.000Z' },
      ),
    ).toMatchObject({ status: 'unknown', reason: 'NOT_ENOUGH_DATA' });
  });

  it('writes messages with values', () => {
    expect(
      verdictOf({
        pass: 'resource.data.expiryDays.all(d, d <= parameters.days)',
        parameters: { days: 14 },
        messages: {
          fail: '{{ resource.name }} keeps {{ resource.data.expiryDays }} days, more than {{ parameters.days }}',
        },
      }).message,
    ).toBe('orders keeps 30 days, more than 14');
  });

  it('knows account, environment, Region, tags and time', () => {
    expect(
      verdictOf(
        {
          pass: 'account.name == "shop" && environment == "production" && "eu-west-1" in regions && resource.region == "eu-west-1" && resource.tags["cost-center"] == "4711" && now > resource.createdAt',
        },
        {},
        { tags: { 'cost-center': '4711' } },
      ).status,
    ).toBe('pass');
  });

  it('has the metadata of any check, with defaults', () => {
    expect(readRule({})).toMatchObject({
      id: 'custom-s3-versioned',
      kind: 'resource',
      riskClass: 'governance',
      effort: 'Medium',
      wafRisk: 'MEDIUM',
      evidence: 'aws-resource',
    });
  });

  it('has another revision when its expression changes', () => {
    const revisions = [
      {},
      { pass: 'resource.data.versioning != "Off"' },
      { when: 'true' },
    ].map(overrides => readRule(overrides).revision);
    expect(new Set(revisions).size).toBe(3);
    expect(readRule({}).revision).toBe(revisions[0]);
  });
});

it('judges ten thousand resources in seconds', () => {
  const check = readRule({
    when: 'environment == "production"',
    pass: 'resource.data.versioning == "Enabled" && resource.data.grants.all(g, !g.write || g.to.startsWith("team-"))',
  });
  const resources = Array.from({ length: 10_000 }, (_, i) =>
    buckets.sample({ id: `bucket-${i}` }),
  );
  const started = Date.now();
  const observations = judge(check, resources);
  expect(observations.every(o => o.status === 'pass')).toBe(true);
  expect(Date.now() - started).toBeLessThan(10_000);
});

describe('what a rule needs', () => {
  it.each([
    ['resource.data.sizeBytes > 0', [['test-bucket', []]]],
    [
      'resource.data.versioning == "Enabled"',
      [['test-bucket', ['versioning']]],
    ],
    // No detail has this name: any of them may give it.
    [
      'size(resource.data.expiryDays) > 0',
      [['test-bucket', ['lifecycle', 'versioning']]],
    ],
    [
      'resource.tags.team == "a"',
      [
        ['test-bucket', []],
        ['test-tags', []],
      ],
    ],
    [
      'inventory["AWS::CloudWatch::Alarm"].exists(a, a.data.watches == resource.name)',
      [
        ['test-bucket', []],
        ['test-alarm', []],
      ],
    ],
    [
      'inventory["AWS::CloudWatch::Alarm"].filter(a, a.name != "x").exists(a, size(a.data.actions) > 0)',
      [
        ['test-bucket', []],
        ['test-alarm', ['actions']],
      ],
    ],
  ])('%s', (pass, expected) => {
    expect(needs(readRule({ pass }))).toEqual(expected);
  });
});

describe('what is not known', () => {
  const unread = {
    unread: {
      reason: 'ACCESS_DENIED' as const,
      action: 's3:GetBucketVersioning',
      message: 'the role lacks s3:GetBucketVersioning',
    },
  };

  it.each([
    ['resource.data.versioning == "Enabled"'],
    ['resource.data.versioning != "Enabled"'],
    ['has(resource.data.versioning)'],
    ['!has(resource.data.versioning)'],
    ['resource.data["versioning"] == "Enabled"'],
    ['resource.data.versioning in ["Enabled"]'],
    ['resource.data.versioning == "Enabled" || resource.data.sizeBytes < 0'],
    ['resource.data.sizeBytes < 0 || resource.data.versioning == "Enabled"'],
    ['[1, 2].exists(x, resource.data.versioning == "Enabled")'],
    ['[resource.data.versioning].exists(x, x == "Enabled")'],
    ['resource.data.versioning == null'],
    ['resource.data == resource.data'],
    ['[resource.data] == [resource.data]'],
    ['size(resource.data) > 0'],
    ['(resource.data.versioning == "Enabled") ? true : false'],
  ])('%s is unknown with the missing action', pass => {
    expect(
      verdictOf({ pass }, { versioning: unread, expiryDays: unread }),
    ).toMatchObject({
      status: 'unknown',
      reason: 'ACCESS_DENIED',
      missingAction: 's3:GetBucketVersioning',
      message: expect.stringContaining('the role lacks'),
    });
  });

  it('decides where the unread value makes no difference', () => {
    expect(
      verdictOf(
        {
          pass: 'resource.data.versioning == "Enabled" || resource.data.sizeBytes > 0',
        },
        { versioning: unread },
      ).status,
    ).toBe('pass');
  });

  it('names the property that is absent and the way out', () => {
    expect(
      verdictOf({ pass: 'resource.data.keyId.startsWith("arn:")' }),
    ).toMatchObject({
      status: 'unknown',
      reason: 'NOT_COLLECTED',
      message:
        '"Buckets keep old versions" cannot be judged for bucket orders: resource.data.keyId has no value here; where it may be absent, ask has(resource.data.keyId) first',
    });
    expect(verdictOf({ pass: 'has(resource.data.keyId)' }).status).toBe('fail');
  });

  it('is unknown when the tags could not be read', () => {
    const denied = [{ collector: 'test-tags', action: 'tag:GetResources' }];
    const check = readRule({ pass: 'has(resource.tags.team)' });
    expect(judge(check, [buckets.sample()], denied)).toEqual([
      expect.objectContaining({
        status: 'unknown',
        missingAction: 'tag:GetResources',
      }),
    ]);
  });

  it('is unknown when nobody read the tags of that Region', () => {
    const check = readRule({ pass: '!has(resource.tags.team)' });
    const [bare, tagged] = judge(check, [
      buckets.sample({ region: 'us-west-2' }),
      buckets.sample({ id: 'b', region: 'us-west-2', tags: { team: 'a' } }),
    ]);
    expect(bare).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('tags in us-west-2 were not read'),
    });
    expect(tagged.status).toBe('fail');
  });

  it('is unknown when another type could not be read, if that matters', () => {
    const pass =
      'resource.data.sizeBytes > 5000 || inventory["AWS::CloudWatch::Alarm"].exists(a, a.data.watches == resource.name)';
    const check = readRule({ pass });
    const denied = [
      { collector: 'test-alarm', action: 'cloudwatch:DescribeAlarms' },
    ];
    const [small, large] = judge(
      check,
      [
        buckets.sample(),
        buckets.sample({ id: 'big', data: { sizeBytes: 9000 } }),
        alarms.sample(),
      ],
      denied,
    );
    expect(small).toMatchObject({
      status: 'unknown',
      missingAction: 'cloudwatch:DescribeAlarms',
    });
    expect(large.status).toBe('pass');
  });
});

describe('mistakes', () => {
  const key = 'wellArchitected.rules[0]';
  it.each([
    [{ id: 's3-versioned' }, `${key}.id: must be 'custom-'`],
    [{ pillar: 'speed' }, `${key}.pillar: Invalid option`],
    [{ resourceTypes: [] }, `${key}.resourceTypes: Too small`],
    [
      { resourceTypes: ['AWS::S3::Bukket'] },
      `${key}.resourceTypes[0]: nothing collects resources of type 'AWS::S3::Bukket'`,
    ],
    [{ pas: 'true' }, `${key}: Unrecognized key: "pas"`],
    [
      { bestPractices: ['REL99-BP01'] },
      `${key}.bestPractices[0]: best practice 'REL99-BP01' does not exist`,
    ],
    [
      { risk: 'HIGH' },
      `${key}.risk: a risk of class governance is MEDIUM or LOW, not HIGH`,
    ],
    [{ docs: ['http://a'] }, `${key}.docs[0]: must be an address with https`],
    [{ pass: '1 +' }, `${key}.pass: is not a CEL expression`],
    [
      { pass: 'bucket.versioning == "a"' },
      `${key}.pass: there is no 'bucket', there are resource, environment`,
    ],
    [
      { when: 'resource.data.versionin == "a"' },
      `${key}.when: resource.data has no 'versionin', it has expiryDays, grants, keyId, sizeBytes, versioning`,
    ],
    [
      { pass: 'resource.data.grants.all(g, g.too == "a")' },
      `${key}.pass: g has no 'too', it has to, write`,
    ],
    [
      { pass: 'resource.data.versioning.on' },
      `${key}.pass: resource.data.versioning is of type string and has no 'on'`,
    ],
    [
      { pass: 'inventory["AWS::X::Y"].exists(a, true)' },
      `${key}.pass: nothing collects resources of type 'AWS::X::Y'`,
    ],
    [{ pass: 'size(inventory) > 0' }, `${key}.pass: inventory needs a`],
    [
      { pass: 'fetch("https://example.com")' },
      `${key}.pass: there is no function 'fetch'`,
    ],
    [
      { pass: 'resource.data.sizeBytes > "large"' },
      `${key}.pass: resource.data.sizeBytes > "large": found no matching overload for '_>_' applied to '(double, string)'`,
    ],
    // The first part is true of the sample; the second is looked at all the same.
    [
      { pass: 'resource.data.sizeBytes > 1 || resource.name > 3' },
      `${key}.pass: resource.name > 3: found no matching overload`,
    ],
    [
      { pass: 'resource.data.grants.exists(g, g.to > 3)' },
      `${key}.pass: g.to > 3: found no matching overload`,
    ],
    [
      { pass: 'resource.data.sizeBytes' },
      `${key}.pass: must be true or false, it gives the number 2048`,
    ],
    [{ pass: 'size(parameters.days) > 1' }, `${key}.pass: parameters`],
    [
      { recommendation: 'Fix {{ resource.name }}' },
      `${key}.recommendation: there is no 'resource', there are finding, parameters`,
    ],
    [
      { messages: { fail: '{{ resource.nam }}' } },
      `${key}.messages.fail: resource has no 'nam'`,
    ],
    [{ steps: ['One', '{{ 1 + }}'] }, `${key}.steps[1]: is not a CEL`],
  ])('%j', (overrides, message) => {
    expect(() => readRule(overrides)).toThrow(message);
  });

  it('lists all of them at once', () => {
    expect(() =>
      readTestRules([{ ...RULE, pass: 'no' }, { ...RULE, risk: 'HUGE' }, RULE]),
    ).toThrow(
      /^3 mistakes in wellArchitected\.rules:\n- wellArchitected\.rules\[0\]\.pass: .*\n- wellArchitected\.rules\[1\]\.risk: .*\n/,
    );
  });

  it('refuses an id that exists', () => {
    const [check] = readTestRules([RULE]);
    expect(() => readTestRules([RULE], [check])).toThrow(
      `${key}.id: there is a check 'custom-s3-versioned' already`,
    );
    expect(() => readTestRules([RULE, RULE])).toThrow(
      "wellArchitected.rules[1].id: there is a check 'custom-s3-versioned' already",
    );
  });

  it('refuses what is no list', () => {
    expect(() => readTestRules({ a: 1 })).toThrow(
      'wellArchitected.rules: must be a list',
    );
    expect(readTestRules([])).toEqual([]);
  });
});
