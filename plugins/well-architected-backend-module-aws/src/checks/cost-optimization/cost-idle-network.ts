/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Load balancers, NAT gateways and interface endpoints are billed by the hour even
 * when not a single byte passes.
 *
 * How we look: 14 days without a request or flow at a load balancer (or without a
 * registered target), 14 days without a byte through a NAT gateway, 30 days
 * without a byte through an interface endpoint. These metrics have no points while
 * nothing happens, so no point at all means no traffic; a metric that may not be
 * read is unknown.
 * What we cannot see: Classic Load Balancers.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  sum,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import natGateway from '../../collectors/ec2-nat-gateway';
import endpoint from '../../collectors/ec2-vpc-endpoint';
import loadBalancer from '../../collectors/elbv2-load-balancer';
import targetGroup from '../../collectors/elbv2-target-group';
import { hasMark } from '../../ec2/hasMark';
import { estimateText, monthlyPrice, PricedItem, waste } from '../../pricing';
import { daysSince } from '../../time/age';
import { count, verb } from '../../text/figures';

const MIN_AGE_DAYS = 14;
const DAILY = { stat: 'Sum', periodSeconds: 86_400, days: 14, minPoints: 0 };
type Balancer = ReturnType<typeof loadBalancer.sample>;
type Subject =
  | Balancer
  | ReturnType<typeof natGateway.sample>
  | ReturnType<typeof endpoint.sample>;
const byBalancer = (found: ReturnType<typeof targetGroup.sample>) =>
  found.data.loadBalancerArns;
const BALANCER = loadBalancer.sample().id;

/** Dimension of a balancer of this kind: the end of its ARN. */
const balancerOf = (kind: string) => (r: Subject) =>
  r.type === 'AWS::ElasticLoadBalancingV2::LoadBalancer' && r.data.kind === kind
    ? { LoadBalancer: r.id.split(':loadbalancer/').pop() ?? '' }
    : undefined;

/** The resource of the price list, and what is counted. */
function traitsOf(r: Subject): {
  item: PricedItem;
  metric: string;
  unit: string;
} {
  if (r.type === 'AWS::EC2::NatGateway') {
    return { item: { kind: 'natGateway' }, metric: 'natBytes', unit: 'byte' };
  }
  if (r.type === 'AWS::EC2::VPCEndpoint') {
    return {
      item: { kind: 'interfaceEndpoint', zones: r.data.subnetIds.length },
      metric: 'endpointBytes',
      unit: 'byte',
    };
  }
  return {
    item: { kind: 'loadBalancer' },
    metric: r.data.kind === 'application' ? 'requests' : 'flows',
    unit: r.data.kind === 'application' ? 'request' : 'flow',
  };
}

function withoutTargets(ctx: AssessContext, balancer: Balancer): boolean {
  const groups = ctx.index(targetGroup, byBalancer).get(balancer.id) ?? [];
  return groups.every(found => known(found.data.targets).length === 0);
}

function idle(resource: Subject, why: string, item: PricedItem): Verdict {
  const cost = monthlyPrice(item, resource.region);
  return fail(`${resource.name} ${why}${estimateText(cost)}`, {}, waste(cost));
}

export default defineCheck({
  id: 'cost-idle-network',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'No idle load balancers, NAT gateways or endpoints',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP01', 'COST04-BP03', 'SUS02-BP03'],
  seedRefs: ['COST-C6'],
  impact: 'Hourly charges for nothing.',
  issue: f => `${f.names} ${verb(f.failed, 'carries', 'carry')} no traffic`,
  recommendation: f =>
    `Delete or share ${
      f.names
    } (Elastic Load Balancing, Amazon VPC)${estimateText(f.monthlyWasteUsd)}: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Confirm that nobody needs ${f.names}`,
    'Delete',
    'Update routes',
  ],
  successCriteria: () => ['No idle hit'],
  tradeOffs: [{ pillar: 'reliability', text: 'check failover paths first' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_track.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html',
  ],
  equivalents: { trustedAdvisor: ['hjLMh88uM8', 'c2vlfg022t', 'c2vlfg0jp6'] },
  on: [loadBalancer.with(), natGateway.with(), endpoint.with()],
  uses: [targetGroup.with('targets')],
  metrics: {
    requests: {
      ...DAILY,
      namespace: 'AWS/ApplicationELB',
      name: 'RequestCount',
      dimensions: balancerOf('application'),
    },
    flows: {
      ...DAILY,
      namespace: 'AWS/NetworkELB',
      name: 'ActiveFlowCount',
      dimensions: balancerOf('network'),
    },
    natBytes: {
      ...DAILY,
      namespace: 'AWS/NATGateway',
      name: 'BytesOutToDestination',
      dimensions: r =>
        r.type === 'AWS::EC2::NatGateway' ? { NatGatewayId: r.id } : undefined,
    },
    endpointBytes: {
      ...DAILY,
      days: 30,
      namespace: 'AWS/PrivateLinkEndpoints',
      name: 'BytesProcessed',
      dimensions: r =>
        r.type === 'AWS::EC2::VPCEndpoint' &&
        r.data.endpointType === 'Interface'
          ? {
              'VPC Id': r.data.vpcId,
              'VPC Endpoint Id': r.id,
              'Endpoint Type': r.data.endpointType,
              'Service Name': r.data.serviceName,
            }
          : undefined,
    },
  },
  evaluate(resource, ctx) {
    const { name, createdAt, type, data } = resource;
    if ('endpointType' in data && data.endpointType !== 'Interface') {
      return notApplicable(`${name} is a gateway endpoint, which is free`);
    }
    if ('kind' in data && data.kind === 'gateway') {
      return notApplicable(`${name} is a Gateway Load Balancer`);
    }
    if (hasMark(resource, ['dr-standby', 'standby'])) {
      return notApplicable(`${name} is a declared standby`);
    }
    const days = type === 'AWS::EC2::VPCEndpoint' ? 30 : MIN_AGE_DAYS;
    if (daysSince(createdAt, ctx.now) < days) {
      return notApplicable(`${name} is younger than ${days} days`);
    }
    const { item, metric, unit } = traitsOf(resource);
    if (
      type === 'AWS::ElasticLoadBalancingV2::LoadBalancer' &&
      withoutTargets(ctx, resource as Balancer)
    ) {
      return idle(resource, 'has no registered target', item);
    }
    const total = sum(ctx.metric(metric, resource).values);
    return total > 0
      ? pass(`${name} had ${count(total, unit)} in ${days} days`, { total })
      : idle(resource, `had 0 ${unit}s in ${days} days`, item);
  },
  examples: [
    {
      name: 'a balancer with requests, a gateway and an endpoint with traffic',
      resources: [
        loadBalancer.sample(),
        targetGroup.sample(),
        natGateway.sample(),
        endpoint.sample(),
      ],
      metrics: {
        requests: { [BALANCER]: [5, 7] },
        natBytes: { 'nat-0f00d0001': [1] },
        endpointBytes: { 'vpce-0f00d0001': [1200] },
      },
      expect: {
        state: 'pass',
        says: ['12 requests', '1 byte in', '1 200 bytes'],
      },
    },
    {
      name: 'no request in 14 days',
      resources: [loadBalancer.sample(), targetGroup.sample()],
      metrics: { requests: { [BALANCER]: [] } },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['0 requests in 14 days', '18 USD'],
      },
    },
    {
      name: 'a balancer without targets',
      resources: [
        loadBalancer.sample(),
        targetGroup.sample({ data: { targets: [] } }),
      ],
      expect: { state: 'fail', says: ['no registered target'] },
    },
    {
      name: 'an idle NAT gateway',
      resources: [natGateway.sample()],
      metrics: { natBytes: { 'nat-0f00d0001': [0, 0] } },
      expect: { state: 'fail', says: ['0 bytes', '35 USD'] },
    },
    {
      name: 'an idle endpoint in two zones',
      resources: [endpoint.sample()],
      metrics: { endpointBytes: { 'vpce-0f00d0001': [] } },
      expect: { state: 'fail', says: ['0 bytes in 30 days', '16 USD'] },
    },
    {
      name: 'younger than 14 days, gateway endpoints and standbys',
      resources: [
        natGateway.sample({ createdAt: '2026-11-03T00:00:00.000Z' }),
        endpoint.sample({ data: { endpointType: 'Gateway' } }),
        loadBalancer.sample({ tags: { standby: 'true' } }),
      ],
      expect: { state: 'not-applicable', says: ['younger', 'free', 'standby'] },
    },
    {
      name: 'targets may not be read',
      resources: [
        loadBalancer.sample(),
        targetGroup.sample({
          data: {
            targets: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'elasticloadbalancing:DescribeTargetHealth',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticloadbalancing:DescribeTargetHealth',
      },
    },
  ],
});
