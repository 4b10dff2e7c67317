/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A NAT gateway charges for every byte, also for those to S3 and DynamoDB, which
 * gateway endpoints carry for nothing.
 *
 * How we look: every route table that sends traffic to a NAT gateway needs a route
 * to a gateway endpoint of S3 and of DynamoDB. The bytes through the gateway in
 * the last 30 days grade the finding.
 * What we cannot see: how many of those bytes go to S3 and DynamoDB, so there is
 * no estimate in USD, and route tables of other accounts in a shared VPC.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  sum,
} from 'backstage-plugin-well-architected-node';
import natGateway from '../../collectors/ec2-nat-gateway';
import routeTable from '../../collectors/ec2-route-table';
import endpoint from '../../collectors/ec2-vpc-endpoint';
import { figure, some } from '../../text/figures';

type Nat = ReturnType<typeof natGateway.sample>;
type Table = ReturnType<typeof routeTable.sample>;
const SERVICES = ['s3', 'dynamodb'];
const DAILY = { stat: 'Sum', periodSeconds: 86_400, days: 30, minPoints: 0 };
const byId = (found: { id: string }) => found.id;
const byTarget = (found: Table) =>
  found.data.routes.map(route => route.target).filter(Boolean);
const dimensions = (nat: { id: string }) => ({ NatGatewayId: nat.id });

/** Services without a gateway endpoint on this route table. */
function missingOn(table: Table, ctx: AssessContext): string[] {
  const endpoints = ctx.index(endpoint, byId, { region: table.region });
  const reached = table.data.routes.flatMap(({ target }) =>
    (endpoints.get(target) ?? [])
      .filter(({ data }) => data.endpointType === 'Gateway')
      .map(({ data }) => data.serviceName.split('.').pop() ?? ''),
  );
  return SERVICES.filter(service => !reached.includes(service));
}

function gigabytes(nat: Nat, ctx: AssessContext): number {
  const bytes = [
    ...ctx.metric('bytesOut', nat).values,
    ...ctx.metric('bytesIn', nat).values,
  ];
  return sum(bytes) / 1e9;
}

const gateway = (service: string) =>
  endpoint.sample({
    id: `vpce-${service}`,
    data: {
      endpointType: 'Gateway',
      serviceName: `com.amazonaws.eu-west-1.${service}`,
      subnetIds: [],
    },
  });
const table = (...services: string[]) =>
  routeTable.sample({
    data: {
      routes: ['nat-0f00d0001', ...services.map(s => `vpce-${s}`)].map(
        target => ({
          destination: target.startsWith('nat') ? '0.0.0.0/0' : `pl-${target}`,
          target,
          state: 'active',
        }),
      ),
    },
  });
const moved = (gb: number) => ({
  bytesOut: { 'nat-0f00d0001': [(gb * 1e9) / 2] },
  bytesIn: { 'nat-0f00d0001': [(gb * 1e9) / 2] },
});

export default defineCheck({
  id: 'cost-data-transfer-endpoints',
  pillar: 'cost-optimization',
  secondaryPillars: ['security', 'sustainability'],
  title: 'S3 and DynamoDB traffic avoids NAT',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST08-BP02', 'COST08-BP03', 'SUS04-BP07'],
  seedRefs: ['COST-C11', 'SUS-C7'],
  parameters: { minGb: 100 },
  impact: 'NAT processing charges and longer paths.',
  issue: f => `Traffic to S3 and DynamoDB passes ${f.names}`,
  recommendation: f =>
    `Add gateway endpoints of Amazon VPC (no hourly charge) beside ${
      f.names
    }: ${f.failing[0]?.message ?? f.message}.`,
  steps: f => [
    'Create endpoints',
    `Attach the route tables that send to ${f.names}`,
    'Watch NAT bytes',
  ],
  successCriteria: () => ['NAT bytes drop'],
  tradeOffs: [
    { pillar: 'security', text: 'gains endpoint policies', costsNothing: true },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_data_transfer_optimized_components.html',
    'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  ],
  equivalents: {
    prowler: ['vpc_endpoint_for_ec2_enabled'],
    configRules: ['SERVICE_VPC_ENDPOINT_ENABLED'],
    securityHub: ['EC2.10'],
  },
  on: [natGateway.with()],
  uses: [routeTable.with(), endpoint.with()],
  metrics: {
    bytesOut: {
      ...DAILY,
      namespace: 'AWS/NATGateway',
      name: 'BytesOutToDestination',
      dimensions,
    },
    bytesIn: {
      ...DAILY,
      namespace: 'AWS/NATGateway',
      name: 'BytesInFromDestination',
      dimensions,
    },
  },
  evaluate(nat, ctx) {
    const label = `NAT gateway ${nat.name}`;
    const tables =
      ctx.index(routeTable, byTarget, { region: nat.region }).get(nat.id) ?? [];
    if (tables.length === 0) {
      return notApplicable(
        `No route table of the account sends to ${label} (VPC ${nat.data.vpcId})`,
      );
    }
    const gaps = tables.flatMap(found => {
      const missing = missingOn(found, ctx);
      return missing.length > 0 ? [{ table: found.name, missing }] : [];
    });
    if (gaps.length === 0) {
      return pass(
        `${
          tables.length === 1
            ? 'The route table'
            : `All ${tables.length} route tables`
        } behind ${label} ${
          tables.length === 1 ? 'reaches' : 'reach'
        } S3 and DynamoDB by gateway endpoints`,
      );
    }
    const gb = gigabytes(nat, ctx);
    const isMuch = gb > ctx.number('minGb');
    return fail(
      `${label} moved ${figure(gb, 1)} GB in 30 days, and ${some(
        gaps.map(
          g => `${g.table} has no endpoint of ${g.missing.join(' and ')}`,
        ),
      )}`,
      { gb, gaps },
      { risk: isMuch ? 'MEDIUM' : 'LOW' },
    );
  },
  examples: [
    {
      name: 'both endpoints',
      resources: [
        natGateway.sample(),
        table('s3', 'dynamodb'),
        gateway('s3'),
        gateway('dynamodb'),
      ],
      expect: { state: 'pass', says: ['gateway endpoints'] },
    },
    {
      name: 'no endpoint and 101 GB',
      resources: [natGateway.sample(), table()],
      metrics: moved(101),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['101 GB', 's3 and dynamodb', 'rtb-0private1'],
      },
    },
    {
      name: 'no endpoint of DynamoDB and 100 GB',
      resources: [natGateway.sample(), table('s3'), gateway('s3')],
      metrics: moved(100),
      expect: { state: 'fail', risk: 'LOW', says: ['no endpoint of dynamodb'] },
    },
    {
      name: 'an interface endpoint of S3 does not count',
      resources: [
        natGateway.sample(),
        table('s3', 'dynamodb'),
        endpoint.sample({ id: 'vpce-s3' }),
        gateway('dynamodb'),
      ],
      metrics: moved(1),
      expect: { state: 'fail', risk: 'LOW' },
    },
    {
      name: 'a gateway that no route uses',
      resources: [natGateway.sample()],
      expect: { state: 'not-applicable', says: ['No route table'] },
    },
    {
      name: 'endpoints may not be read',
      resources: [natGateway.sample(), table()],
      problems: [
        {
          collector: endpoint,
          status: 'denied',
          missingAction: 'ec2:DescribeVpcEndpoints',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeVpcEndpoints' },
    },
    {
      name: 'bytes were not read',
      resources: [natGateway.sample(), table()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
  ],
});
