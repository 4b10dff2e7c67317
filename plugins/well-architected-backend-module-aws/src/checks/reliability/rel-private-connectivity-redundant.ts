/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A single private line to the data centre is a single point of failure.
 *
 * How we look: both tunnels of each VPN connection must be up. A Direct Connect
 * connection needs a second way: a connection at another location, or a VPN
 * connection with a tunnel that is up, anywhere in the account, and a virtual
 * interface that is available.
 * What we cannot see: whether the second way leads to the same data centre and
 * carries the same routes, lines of other accounts, and software VPNs.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import directConnect from '../../collectors/directconnect-connection';
import vpn from '../../collectors/vpn-connection';
import { verb } from '../../text/figures';

type Vpn = ReturnType<typeof vpn.sample>;
type Line = ReturnType<typeof directConnect.sample>;
const IN_USE = ['available', 'down'];

function judgeVpn({ name, data }: Vpn): Verdict {
  const label = `VPN connection ${name}`;
  if (data.state !== 'available') {
    return notApplicable(`${label} is ${data.state}`);
  }
  if (data.tunnels.length === 0) {
    return unknown('NOT_ENOUGH_DATA', `${label} tells nothing of its tunnels`);
  }
  const down = data.tunnels.filter(tunnel => !tunnel.up);
  const evidence = {
    tunnels: data.tunnels.length,
    down: down.map(tunnel => tunnel.outsideIp),
  };
  if (down.length > 0) {
    return fail(
      `${label} has ${down.length} of ${
        data.tunnels.length
      } tunnels down: ${down
        .map(({ outsideIp, says }) => [outsideIp, says].join(' ').trim())
        .join(', ')}`,
      evidence,
    );
  }
  return data.tunnels.length < 2
    ? fail(`${label} has one tunnel only`, evidence)
    : pass(`${label} has both tunnels up`, evidence);
}

function judgeLine(line: Line, ctx: AssessContext): Verdict {
  const { name, data } = line;
  const label = `Direct Connect connection ${name} at ${data.location}`;
  if (!IN_USE.includes(data.state)) {
    return notApplicable(`${label} is ${data.state}`);
  }
  const evidence = { location: data.location, state: data.state };
  if (data.state === 'down') {
    return fail(`${label} is down`, evidence);
  }
  const interfaces = known(data.virtualInterfaces);
  if (!interfaces.some(found => found.state === 'available')) {
    return fail(
      `${label} has no available virtual interface (${interfaces.length} exist)`,
      evidence,
    );
  }
  const second = ctx
    .all(directConnect)
    .find(
      other =>
        other.data.state === 'available' &&
        other.data.location !== data.location,
    );
  if (second) {
    return pass(
      `${label} has a second line, ${second.name} at ${second.data.location}`,
      evidence,
    );
  }
  const backup = ctx
    .all(vpn)
    .find(({ data: other }) => other.tunnels.some(tunnel => tunnel.up));
  return backup
    ? pass(`${label} is backed up by VPN connection ${backup.name}`, evidence)
    : fail(
        `${label} is the only way: no connection at another location and no VPN with a tunnel up`,
        evidence,
      );
}

const oneDown = {
  tunnels: [
    { outsideIp: '198.51.100.1', up: true, says: '' },
    { outsideIp: '198.51.100.2', up: false, says: 'IPSEC IS DOWN' },
  ],
};

export default defineCheck({
  id: 'rel-private-connectivity-redundant',
  pillar: 'reliability',
  title: 'Private connectivity is redundant',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['REL02-BP02'],
  seedRefs: ['KA-REL-1'],
  impact: 'Loss of the link isolates the workload.',
  issue: f =>
    `${f.names} ${verb(f.failed, 'has', 'have')} no redundant path: ${
      f.message
    }`,
  recommendation: f =>
    `Add a second path (AWS Site-to-Site VPN or AWS Direct Connect at another location) to ${
      f.names
    }: ${f.failing[0]?.message ?? f.message}.`,
  steps: f => [
    `Configure both tunnels of ${f.names}`,
    'Add a backup VPN',
    'Test failover',
  ],
  successCriteria: () => ['Both paths up'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'second line' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_ha_conn_private_networks.html',
    'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  ],
  equivalents: {
    prowler: [
      'vpc_vpn_connection_tunnels_up',
      'directconnect_connection_redundancy',
      'directconnect_virtual_interface_redundancy',
    ],
    configRules: ['VPC_VPN_2_TUNNELS_UP'],
    securityHub: ['EC2.20'],
    trustedAdvisor: ['S45wrEXrLz', '0t121N1Ty3', '8M012Ph3U5'],
  },
  on: [vpn.with(), directConnect.with('virtualInterfaces')],
  evaluate: (resource, ctx) =>
    resource.type === 'AWS::EC2::VPNConnection'
      ? judgeVpn(resource)
      : judgeLine(resource, ctx),
  examples: [
    {
      name: 'both tunnels up, and lines at two locations',
      resources: [
        vpn.sample(),
        directConnect.sample(),
        directConnect.sample({
          id: 'dxcon-2',
          data: { location: 'EqLD5' },
        }),
      ],
      expect: { state: 'pass', says: ['both tunnels up', 'at EqLD5'] },
    },
    {
      name: 'one tunnel down',
      resources: [vpn.sample({ data: oneDown })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['1 of 2 tunnels down: 198.51.100.2 IPSEC IS DOWN'],
      },
    },
    {
      name: 'a line with a VPN beside it',
      resources: [directConnect.sample(), vpn.sample()],
      expect: { state: 'pass', says: ['backed up by VPN connection vpn-'] },
    },
    {
      name: 'two lines at the same location',
      resources: [
        directConnect.sample(),
        directConnect.sample({ id: 'dxcon-2' }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['the only way', 'EqDB4'],
      },
    },
    {
      name: 'a line that is down, and one without a virtual interface',
      resources: [
        directConnect.sample({ data: { state: 'down' } }),
        directConnect.sample({
          id: 'dxcon-2',
          data: { location: 'EqLD5', virtualInterfaces: [] },
        }),
      ],
      expect: { state: 'fail', says: ['is down', 'no available virtual'] },
    },
    {
      name: 'a line that is only ordered',
      resources: [
        directConnect.sample({ data: { state: 'requested' } }),
        vpn.sample({ data: { state: 'pending' } }),
      ],
      expect: { state: 'not-applicable', says: ['requested', 'pending'] },
    },
    {
      name: 'no hybrid connection',
      expect: { state: 'not-applicable', says: ['0 VPN connections'] },
    },
    {
      name: 'virtual interfaces may not be read',
      resources: [
        directConnect.sample({
          data: {
            virtualInterfaces: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'directconnect:DescribeVirtualInterfaces',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'directconnect:DescribeVirtualInterfaces',
      },
    },
  ],
});
