/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Ports for administration that the whole internet can reach are tried day and
 * night with stolen and guessed passwords.
 *
 * How we look: inbound rules from 0.0.0.0/0 or ::/0 (also through a prefix list)
 * that cover TCP 22, 3389, 5985 or 5986. A group that no network interface uses is
 * a lesser risk.
 * What we cannot see: what a network ACL or a firewall in the way takes back.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import networkInterface from '../../collectors/ec2-network-interface';
import securityGroup from '../../collectors/ec2-security-group';
import {
  coversTcpPort,
  portsText,
  rulesOpenToWorld,
} from '../../ec2/openPorts';

const ADMIN_PORTS = [22, 3389, 5985, 5986];
const byGroup = (found: ReturnType<typeof networkInterface.sample>) =>
  found.data.securityGroups;
const anywhere = { kind: 'cidr', source: '0.0.0.0/0' } as const;
const ssh = { protocol: 'tcp', fromPort: 22, toPort: 22 };
const attached = networkInterface.sample();

export default defineCheck({
  id: 'sec-sg-no-open-admin-ports',
  pillar: 'security',
  title: 'Admin ports are not open to the internet',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC05-BP02', 'SEC06-BP03'],
  seedRefs: ['SEC-C6', 'KA-SEC-6'],
  impact: 'Constant brute-force target.',
  issue: f => `Admin ports of ${f.names} are open to the internet`,
  recommendation: f =>
    `Close the admin ports of ${
      f.names
    } and use AWS Systems Manager Session Manager or EC2 Instance Connect Endpoint instead: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Remove the rule from ${f.names}`,
    'Attach the SSM role',
    'Test access',
  ],
  successCriteria: () => ['No open admin port'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'change of habit' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_layered.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
  ],
  equivalents: {
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389',
      'ec2_securitygroup_allow_ingress_from_internet_to_all_ports',
    ],
    serviceScreener: ['ec2.SGSensitivePortOpenToAll', 'ec2.SGAllPortOpenToAll'],
    configRules: ['INCOMING_SSH_DISABLED', 'RESTRICTED_INCOMING_TRAFFIC'],
    securityHub: ['EC2.13', 'EC2.14', 'EC2.19'],
    trustedAdvisor: ['HCP4007jGY', 'Hs4Ma3G204'],
  },
  on: [securityGroup.with('prefixLists')],
  uses: [networkInterface.with()],
  evaluate(resource, ctx) {
    const { id, name, data, region } = resource;
    const label = `Security group ${name} (${id})`;
    if (data.ingress.length === 0) {
      return notApplicable(`${label} has no inbound rule`);
    }
    const open = rulesOpenToWorld(resource, rule =>
      ADMIN_PORTS.some(port => coversTcpPort(rule, port)),
    );
    if (open.length === 0) {
      return pass(`${label} opens no admin port to the internet`);
    }
    const interfaces =
      ctx.index(networkInterface, byGroup, { region }).get(id) ?? [];
    const rules = open.map(rule => `${portsText(rule)} from ${rule.source}`);
    return fail(
      `${label} opens ${rules.join(', ')}; ${
        interfaces.length === 0
          ? 'no network interface uses it'
          : `network interfaces that use it: ${interfaces.length}`
      }`,
      { rules, interfaces: interfaces.length },
      { risk: interfaces.length === 0 ? 'LOW' : 'HIGH' },
    );
  },
  examples: [
    {
      name: 'SSH open on a group in use',
      resources: [
        securityGroup.sample({ data: { ingress: [{ ...anywhere, ...ssh }] } }),
        attached,
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['22 from 0.0.0.0/0'] },
    },
    {
      name: 'a range that contains RDP, from IPv6',
      resources: [
        securityGroup.sample({
          data: {
            ingress: [
              {
                protocol: 'tcp',
                fromPort: 3000,
                toPort: 4000,
                kind: 'cidr',
                source: '::/0',
              },
            ],
          },
        }),
        attached,
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['3000-4000 from ::/0'] },
    },
    {
      name: 'all traffic open on a group that nothing uses',
      resources: [
        securityGroup.sample({
          data: { ingress: [{ ...anywhere, protocol: '-1' }] },
        }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['all ports', 'no network'] },
    },
    {
      name: 'open through a prefix list',
      resources: [
        securityGroup.sample({
          data: {
            ingress: [{ ...ssh, kind: 'prefix-list', source: 'pl-1' }],
            prefixLists: { 'pl-1': ['10.0.0.0/8', '0.0.0.0/0'] },
          },
        }),
        attached,
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['22 from pl-1'] },
    },
    {
      name: 'SSH from the office, ports 21 and 23 and UDP from anywhere',
      resources: [
        securityGroup.sample({
          data: {
            ingress: [
              { ...ssh, kind: 'cidr', source: '198.51.100.0/24' },
              { ...anywhere, protocol: 'tcp', fromPort: 21, toPort: 21 },
              { ...anywhere, protocol: 'tcp', fromPort: 23, toPort: 23 },
              { ...anywhere, protocol: 'udp', fromPort: 22, toPort: 22 },
            ],
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a group without rules',
      resources: [securityGroup.sample({ data: { ingress: [] } })],
      expect: { state: 'not-applicable', says: ['no inbound rule'] },
    },
    {
      name: 'a prefix list that may not be read',
      resources: [
        securityGroup.sample({
          data: {
            ingress: [{ ...ssh, kind: 'prefix-list', source: 'pl-1' }],
            prefixLists: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'ec2:GetManagedPrefixListEntries',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ec2:GetManagedPrefixListEntries',
      },
    },
  ],
});
