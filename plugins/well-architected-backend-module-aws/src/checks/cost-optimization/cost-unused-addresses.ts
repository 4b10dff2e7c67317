/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Every public IPv4 address is billed by the hour, whether it is used or not.
 *
 * How we look: Elastic IP addresses without an association, or on an instance that
 * does not run. Tag an address `reserved` when third parties have it on an allow
 * list.
 * What we cannot see: whether an address on a running resource serves anybody.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import address from '../../collectors/ec2-address';
import instance from '../../collectors/ec2-instance';
import { hasMark } from '../../ec2/hasMark';
import { estimateText, monthlyPrice, waste } from '../../pricing';
import { verb } from '../../text/figures';

const RESERVED = ['reserved', 'allow-list', 'allowlist'];
const byId = (found: { id: string }) => found.id;
const free = {
  associationId: undefined,
  instanceId: undefined,
  networkInterfaceId: undefined,
};

export default defineCheck({
  id: 'cost-unused-addresses',
  pillar: 'cost-optimization',
  title: 'No idle public addresses',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP03'],
  seedRefs: ['COST-C6'],
  impact: 'Each public IPv4 address is billed hourly.',
  issue: f =>
    `Public ${verb(f.failed, 'address', 'addresses')} ${f.names} ${verb(
      f.failed,
      'serves',
      'serve',
    )} nothing`,
  recommendation: f =>
    `Release the Elastic IP addresses ${f.names} in Amazon EC2${estimateText(
      f.monthlyWasteUsd,
    )}.`,
  steps: f => [`Check allow lists of third parties for ${f.names}`, 'Release'],
  successCriteria: () => ['None unassociated'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_decommission.html',
  ],
  equivalents: {
    prowler: ['ec2_elastic_ip_unassigned'],
    serviceScreener: ['ec2.EC2EIPNotInUse'],
    configRules: ['EIP_ATTACHED'],
    securityHub: ['EC2.12'],
    trustedAdvisor: ['Z4AUBRNSmz'],
  },
  on: [address.with()],
  uses: [instance.with()],
  evaluate(resource, ctx) {
    const { name, data, region } = resource;
    const label = `Address ${data.publicIp}`;
    const price = monthlyPrice({ kind: 'publicAddress' }, region);
    if (!data.associationId && !data.networkInterfaceId && !data.instanceId) {
      return hasMark(resource, RESERVED)
        ? notApplicable(`${label} is reserved by tag`)
        : fail(
            `${label} is associated with nothing${estimateText(price)}`,
            { address: name },
            waste(price),
          );
    }
    if (!data.instanceId) {
      return pass(`${label} is on interface ${data.networkInterfaceId}`);
    }
    const state = ctx
      .index(instance, byId, { region })
      .get(data.instanceId)?.[0]?.data.state;
    return state === undefined || state === 'running'
      ? pass(`${label} is on instance ${data.instanceId}`)
      : fail(
          `${label} is on instance ${
            data.instanceId
          }, which is ${state}${estimateText(price)}`,
          { instance: data.instanceId, state },
          waste(price),
        );
  },
  examples: [
    {
      name: 'on a running instance',
      resources: [address.sample(), instance.sample()],
      expect: { state: 'pass', says: ['on instance'] },
    },
    {
      name: 'associated with nothing',
      resources: [address.sample({ data: free })],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['203.0.113.10', '3.65 USD'],
        monthlyWasteUsd: 3.65,
      },
    },
    {
      name: 'on a stopped instance',
      resources: [
        address.sample(),
        instance.sample({ data: { state: 'stopped' } }),
      ],
      expect: { state: 'fail', says: ['which is stopped'] },
    },
    {
      name: 'on a NAT gateway',
      resources: [address.sample({ data: { instanceId: undefined } })],
      expect: { state: 'pass', says: ['eni-0f00d0001'] },
    },
    {
      name: 'reserved by tag',
      resources: [address.sample({ tags: { reserved: 'bank' }, data: free })],
      expect: { state: 'not-applicable', says: ['reserved'] },
    },
    {
      name: 'instances may not be read',
      resources: [address.sample()],
      problems: [
        {
          collector: instance,
          status: 'denied',
          missingAction: 'ec2:DescribeInstances',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeInstances' },
    },
  ],
});
