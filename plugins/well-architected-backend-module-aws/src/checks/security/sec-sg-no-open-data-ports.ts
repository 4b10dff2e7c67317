/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A database that the whole internet can reach is one weak password or one missing
 * patch away from being copied.
 *
 * How we look: inbound rules from 0.0.0.0/0 or ::/0 (also through a prefix list)
 * that cover the ports of common databases, caches and brokers (parameter ports).
 * What we cannot see: databases on ports of their own choice, and what a network
 * ACL takes back.
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

const byGroup = (found: ReturnType<typeof networkInterface.sample>) =>
  found.data.securityGroups;
const anywhere = { kind: 'cidr', source: '0.0.0.0/0' } as const;
const postgres = { protocol: 'tcp', fromPort: 5432, toPort: 5432 };

export default defineCheck({
  id: 'sec-sg-no-open-data-ports',
  pillar: 'security',
  title: 'Database ports are not open to the internet',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC05-BP02'],
  seedRefs: ['SEC-C6'],
  parameters: {
    ports: [
      '1433',
      '1521',
      '3306',
      '5432',
      '5439',
      '6379',
      '9042',
      '9092',
      '9200',
      '9300',
      '11211',
      '27017',
    ],
  },
  impact: 'Direct data theft.',
  issue: f => `Database ports of ${f.names} are open to the internet`,
  recommendation: f =>
    `In ${
      f.names
    }, reference the application security group as the source instead of the whole internet (Amazon VPC security groups): ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Replace the CIDR by a group id in ${f.names}`,
    'Verify the connection',
  ],
  successCriteria: () => ['No open data port'],
  tradeOffs: [{ pillar: 'security', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_layered.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
  equivalents: {
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mysql_3306',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_postgres_5432',
    ],
    serviceScreener: ['ec2.SGSensitivePortOpenToAll'],
    configRules: ['RESTRICTED_INCOMING_TRAFFIC'],
    securityHub: ['EC2.19'],
    trustedAdvisor: ['1iG5NDGVre', 'nNauJisYIT'],
  },
  on: [securityGroup.with('prefixLists')],
  uses: [networkInterface.with()],
  evaluate(resource, ctx) {
    const { id, name, data, region } = resource;
    const label = `Security group ${name} (${id})`;
    if (data.ingress.length === 0) {
      return notApplicable(`${label} has no inbound rule`);
    }
    const ports = ctx.texts('ports').map(Number);
    const open = rulesOpenToWorld(resource, rule =>
      ports.some(port => coversTcpPort(rule, port)),
    );
    if (open.length === 0) {
      return pass(`${label} opens no database port to the internet`);
    }
    const interfaces =
      ctx.index(networkInterface, byGroup, { region }).get(id) ?? [];
    const rules = open.map(rule => `${portsText(rule)} from ${rule.source}`);
    return fail(
      `${label} opens ${rules.join(', ')}; network interfaces that use it: ${
        interfaces.length
      }`,
      { rules, interfaces: interfaces.length },
    );
  },
  examples: [
    {
      name: 'PostgreSQL open to the internet',
      resources: [
        securityGroup.sample({
          data: { ingress: [{ ...anywhere, ...postgres }] },
        }),
        networkInterface.sample(),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['5432 from 0.0.0.0/0', 'use it: 1'],
      },
    },
    {
      name: 'a range that ends right before MySQL',
      resources: [
        securityGroup.sample({
          data: {
            ingress: [
              { ...anywhere, protocol: 'tcp', fromPort: 3300, toPort: 3305 },
            ],
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a range that ends at MySQL',
      resources: [
        securityGroup.sample({
          data: {
            ingress: [
              { ...anywhere, protocol: 'tcp', fromPort: 3300, toPort: 3306 },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['3300-3306'] },
    },
    {
      name: 'PostgreSQL for the application group only',
      resources: [
        securityGroup.sample({
          data: { ingress: [{ ...postgres, kind: 'group', source: 'sg-app' }] },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a group without rules',
      resources: [securityGroup.sample({ data: { ingress: [] } })],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'groups may not be read',
      problems: [
        {
          collector: securityGroup,
          status: 'denied',
          missingAction: 'ec2:DescribeSecurityGroups',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ec2:DescribeSecurityGroups',
      },
    },
  ],
});
