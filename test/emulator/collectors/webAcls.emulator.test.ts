/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: web ACLs and what they are attached to. Overruled: the answer for
 * load balancers, of which moto tells none.
 */
import { CreateWebACLCommand, Rule, WAFV2Client } from '@aws-sdk/client-wafv2';
import webAcl from '../../../plugins/well-architected-backend-module-aws/src/collectors/wafv2-web-acl';
import globalWebAcl from '../../../plugins/well-architected-backend-module-aws/src/collectors/wafv2-web-acl-global';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const VisibilityConfig = {
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled: true,
  MetricName: 'orders',
};
const RULES: Rule[] = [
  {
    Name: 'core',
    Priority: 0,
    Statement: {
      ManagedRuleGroupStatement: {
        VendorName: 'AWS',
        Name: 'AWSManagedRulesCommonRuleSet',
      },
    },
    OverrideAction: { Count: {} },
    VisibilityConfig,
  },
  {
    Name: 'rate',
    Priority: 1,
    Statement: {
      RateBasedStatement: { Limit: 500, AggregateKeyType: 'IP' },
    },
    Action: { Block: {} },
    VisibilityConfig,
  },
  {
    Name: 'countries',
    Priority: 2,
    Statement: { GeoMatchStatement: { CountryCodes: ['DE'] } },
    Action: { Block: {} },
    VisibilityConfig,
  },
];

async function createAcl(Name: string, Scope: 'REGIONAL' | 'CLOUDFRONT') {
  const client = new WAFV2Client({
    ...settings(),
    region: Scope === 'CLOUDFRONT' ? 'us-east-1' : region,
  });
  await client.send(
    new CreateWebACLCommand({
      Name,
      Scope,
      DefaultAction: Name === 'closed' ? { Block: {} } : { Allow: {} },
      Rules: Name === 'empty' ? [] : RULES,
      VisibilityConfig,
    }),
  );
}

describe('wafv2-web-acl', () => {
  it('reads rules and load balancers, over all pages', async () => {
    for (const name of ['orders', 'empty', 'closed']) {
      await createAcl(name, 'REGIONAL');
    }
    await createAcl('elsewhere', 'CLOUDFRONT');
    running.proxy.truncate('wafv2:ListWebACLs', { pageSize: 1 });
    running.proxy.overrule('wafv2:ListResourcesForWebACL', call => ({
      ResourceArns: String(call.input.WebACLArn).includes('/orders/')
        ? ['arn:aws:elasticloadbalancing:x:y:loadbalancer/app/orders/1']
        : [],
    }));
    const { resources } = await read(webAcl);
    const byName = new Map(resources.map(r => [r.name, r]));
    expect([...byName.keys()].sort()).toEqual(['closed', 'empty', 'orders']);
    expect(byName.get('orders')).toMatchObject({
      arn: expect.stringContaining(':regional/webacl/orders/'),
      data: {
        defaultAction: 'allow',
        rules: [
          { name: 'core', kind: 'group', countsOnly: true },
          {
            name: 'rate',
            kind: 'rate',
            countsOnly: false,
            limit: 500,
            windowSeconds: 300,
          },
          { name: 'countries', kind: 'own', countsOnly: false },
        ],
        loadBalancers: [
          'arn:aws:elasticloadbalancing:x:y:loadbalancer/app/orders/1',
        ],
      },
    });
    expect(byName.get('empty')?.data).toMatchObject({
      rules: [],
      loadBalancers: [],
    });
    expect(byName.get('closed')?.data.defaultAction).toBe('block');
  });

  it('counts rule groups of Firewall Manager as rules', async () => {
    await createAcl('empty', 'REGIONAL');
    running.proxy.amend('wafv2:GetWebACL', body => {
      const { WebACL, ...rest } = body as { WebACL: object };
      const group = { Name: 'company', OverrideAction: { None: {} } };
      return {
        ...rest,
        WebACL: { ...WebACL, PreProcessFirewallManagerRuleGroups: [group] },
      };
    });
    const { resources } = await read(webAcl);
    expect(resources[0].data.rules).toEqual([
      { name: 'company', kind: 'group', countsOnly: false },
    ]);
  });

  it('leaves only the load balancers unread', async () => {
    await createAcl('orders', 'REGIONAL');
    running.proxy.deny('wafv2:ListResourcesForWebACL');
    const { resources, status } = await read(webAcl);
    expect(status.status).toBe('ok');
    expect(resources[0].data).toMatchObject({
      rules: expect.arrayContaining([]),
      loadBalancers: unreadBecauseOf('wafv2:ListResourcesForWebACL'),
    });
  });
});

describe('wafv2-web-acl-global', () => {
  it('reads those of CloudFront only', async () => {
    await createAcl('regional', 'REGIONAL');
    await createAcl('static', 'CLOUDFRONT');
    const { resources } = await read(globalWebAcl);
    expect(resources).toMatchObject([
      { name: 'static', region: 'global', data: { defaultAction: 'allow' } },
    ]);
    expect(resources[0].data.rules).toHaveLength(3);
  });
});

describe.each([
  [webAcl, 'REGIONAL' as const],
  [globalWebAcl, 'CLOUDFRONT' as const],
])('%#', (collector, scope) => {
  it.each(['ListWebACLs', 'GetWebACL'])(
    'tells that %s is denied',
    async operation => {
      await createAcl('orders', scope);
      running.proxy.deny(`wafv2:${operation}`);
      expect(
        (await read(collector as typeof globalWebAcl)).status,
      ).toMatchObject({
        status: 'denied',
        missingAction: `wafv2:${operation}`,
      });
    },
  );
});
