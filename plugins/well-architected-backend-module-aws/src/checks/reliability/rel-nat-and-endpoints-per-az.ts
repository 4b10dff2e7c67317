/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A NAT gateway lives in one Availability Zone. When other zones send their
 * traffic through it, its zone takes them all off the internet.
 *
 * How we look: which subnets a NAT gateway serves by the route tables (regional
 * gateways are in every zone by nature), and whether interface endpoints have an
 * interface in every zone of the VPC in which a subnet has addresses in use.
 * What we cannot see: subnets that another account shares, NAT instances, and
 * egress through a transit gateway.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import natGateway from '../../collectors/ec2-nat-gateway';
import routeTable from '../../collectors/ec2-route-table';
import subnet from '../../collectors/ec2-subnet';
import endpoint from '../../collectors/ec2-vpc-endpoint';
import { some, verb } from '../../text/figures';

type Nat = ReturnType<typeof natGateway.sample>;
type Endpoint = ReturnType<typeof endpoint.sample>;
type Subnet = ReturnType<typeof subnet.sample>;
type Table = ReturnType<typeof routeTable.sample>;

/** AWS keeps the first four addresses and the last one of every subnet. */
const RESERVED = 5;
const byId = (found: { id: string }) => found.id;
const byVpc = (found: Subnet) => found.data.vpcId;
const bySubnet = (found: Table) => found.data.subnetIds;
const byTarget = (found: Table) =>
  found.data.routes.map(route => route.target).filter(Boolean);
const zonesOf = (subnets: Subnet[]) =>
  [...new Set(subnets.map(found => found.data.availabilityZone))].sort();

/** Subnets whose route table, or the main one in its place, sends to it. */
function servedBy(nat: Nat, ctx: AssessContext): Subnet[] {
  const place = { region: nat.region };
  const tables = ctx.index(routeTable, byTarget, place).get(nat.id) ?? [];
  const own = ctx.index(routeTable, bySubnet, place);
  const ids = new Set(tables.flatMap(table => table.data.subnetIds));
  const byMain = tables.some(table => table.data.isMain);
  return (ctx.index(subnet, byVpc, place).get(nat.data.vpcId) ?? []).filter(
    found => ids.has(found.id) || (byMain && !own.has(found.id)),
  );
}

function judgeNat(nat: Nat, ctx: AssessContext): Verdict {
  const label = `NAT gateway ${nat.name}`;
  const { state, availabilityMode, subnetId } = nat.data;
  if (state !== 'available') {
    return notApplicable(`${label} is ${state}`);
  }
  const zones = zonesOf(servedBy(nat, ctx));
  if (zones.length === 0) {
    return notApplicable(`${label} serves no subnet of this account`);
  }
  const says = `serves subnets in ${zones.join(', ')}`;
  if (availabilityMode === 'regional') {
    return pass(`${label} is regional and ${says}`, { zones });
  }
  const [home] =
    ctx.index(subnet, byId, { region: nat.region }).get(subnetId) ?? [];
  if (!home) {
    return unknown(
      'NOT_COLLECTED',
      `${label} is in subnet ${subnetId}, which belongs to another account, so its zone is not known`,
    );
  }
  const own = home.data.availabilityZone;
  const others = zones.filter(zone => zone !== own);
  const evidence = { zone: own, zones };
  return others.length === 0
    ? pass(`${label} in ${own} serves its own zone only`, evidence)
    : fail(
        `${label} is in ${own} and ${says}: without ${own}, ${others.join(
          ' and ',
        )} cannot call out`,
        evidence,
      );
}

/** Whether something has an address in this subnet. */
function isUsed({ data }: Subnet): boolean {
  if (!data.cidr) {
    return true;
  }
  const usable = 2 ** (32 - Number(data.cidr.split('/')[1])) - RESERVED;
  return data.freeAddresses < usable;
}

function judgeEndpoint(found: Endpoint, ctx: AssessContext): Verdict {
  const label = `Endpoint ${found.name} (${found.data.serviceName})`;
  if (found.data.endpointType !== 'Interface') {
    return notApplicable(
      `${label} is a ${found.data.endpointType} endpoint, in every zone of its route tables`,
    );
  }
  const subnets =
    ctx.index(subnet, byVpc, { region: found.region }).get(found.data.vpcId) ??
    [];
  const zones = zonesOf(
    subnets.filter(({ id }) => found.data.subnetIds.includes(id)),
  );
  if (zones.length === 0) {
    return unknown(
      'NOT_COLLECTED',
      `${label} is in subnets of another account, so its zones are not known`,
    );
  }
  const missing = zonesOf(subnets.filter(isUsed)).filter(
    zone => !zones.includes(zone),
  );
  const evidence = { zones, missing };
  return missing.length === 0
    ? pass(`${label} is in every used zone: ${zones.join(', ')}`, evidence)
    : fail(
        `${label} is only in ${zones.join(', ')}, not in ${missing.join(
          ', ',
        )} of VPC ${found.data.vpcId}`,
        evidence,
      );
}

const publicA = subnet.sample({ id: 'subnet-0public1', name: 'public-a' });
const privateA = subnet.sample();
const privateB = subnet.sample({
  id: 'subnet-0private2',
  data: { availabilityZone: 'eu-west-1b' },
});
const twoSubnets = routeTable.sample({
  data: { subnetIds: ['subnet-0private1', 'subnet-0private2'] },
});

export default defineCheck({
  id: 'rel-nat-and-endpoints-per-az',
  pillar: 'reliability',
  title: 'Each AZ has its own egress path',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['REL02-BP01', 'REL10-BP01'],
  seedRefs: ['KA-REL-1', 'HA-1'],
  impact: 'AZ failure cuts outgoing calls of all AZs.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'is the egress path',
      'are egress paths',
    )} of one zone for several`,
  recommendation: f =>
    `One NAT gateway per AZ beside ${
      f.names
    } (or a regional one), or replace NAT by Amazon VPC endpoints: ${some(
      f.failing.map(o => o.message),
      2,
    )}.`,
  steps: f => [
    `Add NAT per AZ, or an endpoint subnet per AZ, for ${f.names}`,
    'Fix route tables',
    'Prefer gateway endpoints',
  ],
  successCriteria: () => ['Routes stay in the AZ'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'about 32 USD per NAT gateway and month plus data: state it against the risk',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_ha_conn_users.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  ],
  equivalents: { prowler: ['vpc_endpoint_multi_az_enabled'] },
  on: [natGateway.with(), endpoint.with()],
  uses: [routeTable.with(), subnet.with()],
  evaluate: (resource, ctx) =>
    resource.type === 'AWS::EC2::NatGateway'
      ? judgeNat(resource, ctx)
      : judgeEndpoint(resource, ctx),
  examples: [
    {
      name: 'a gateway per zone and an endpoint in both zones',
      resources: [
        natGateway.sample(),
        natGateway.sample({
          id: 'nat-b',
          data: { subnetId: 'subnet-0private2' },
        }),
        endpoint.sample(),
        publicA,
        privateA,
        privateB,
        routeTable.sample(),
        routeTable.sample({
          id: 'rtb-0private2',
          data: {
            subnetIds: ['subnet-0private2'],
            routes: [
              { destination: '0.0.0.0/0', target: 'nat-b', state: 'active' },
            ],
          },
        }),
      ],
      expect: { state: 'pass', says: ['eu-west-1b serves its own zone'] },
    },
    {
      name: 'two zones behind one gateway',
      resources: [natGateway.sample(), publicA, privateA, privateB, twoSubnets],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['without eu-west-1a, eu-west-1b cannot call out'],
      },
    },
    {
      name: 'two zones behind a regional gateway',
      resources: [
        natGateway.sample({ data: { availabilityMode: 'regional' } }),
        privateA,
        privateB,
        twoSubnets,
      ],
      expect: { state: 'pass', says: ['regional'] },
    },
    {
      name: 'subnets that only the main table rules',
      resources: [
        natGateway.sample(),
        publicA,
        privateB,
        routeTable.sample({ data: { isMain: true, subnetIds: [] } }),
      ],
      expect: { state: 'fail', says: ['eu-west-1b cannot call out'] },
    },
    {
      name: 'an endpoint with one subnet where two zones are used',
      resources: [
        endpoint.sample({ data: { subnetIds: ['subnet-0private1'] } }),
        privateA,
        privateB,
      ],
      expect: { state: 'fail', says: ['only in eu-west-1a', 'secretsmanager'] },
    },
    {
      name: 'an endpoint with one subnet where the other zone is empty',
      resources: [
        endpoint.sample({ data: { subnetIds: ['subnet-0private1'] } }),
        privateA,
        subnet.sample({
          id: 'subnet-0private2',
          data: { availabilityZone: 'eu-west-1b', freeAddresses: 251 },
        }),
      ],
      expect: { state: 'pass', says: ['every used zone: eu-west-1a'] },
    },
    {
      name: 'a gateway endpoint and a gateway that nobody uses',
      resources: [
        endpoint.sample({ data: { endpointType: 'Gateway' } }),
        natGateway.sample(),
      ],
      expect: {
        state: 'not-applicable',
        says: ['Gateway endpoint', 'serves no subnet'],
      },
    },
    {
      name: 'an endpoint in subnets of another account',
      resources: [endpoint.sample()],
      expect: { state: 'unknown', says: ['another account'] },
    },
    {
      name: 'route tables may not be read',
      resources: [natGateway.sample(), privateA],
      problems: [
        {
          collector: routeTable,
          status: 'denied',
          missingAction: 'ec2:DescribeRouteTables',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeRouteTables' },
    },
  ],
});
