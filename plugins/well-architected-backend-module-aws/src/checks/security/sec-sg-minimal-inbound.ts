/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Every port that the internet reaches is something to attack, to patch and to
 * watch. Only load balancers should have one.
 *
 * How we look: rules of security groups from anywhere (allowed ports 80 and 443 on
 * groups of load balancers only), rules of the default group of a VPC, the number
 * of inbound rules, and network ACLs that let 22 or 3389 in from anywhere. The
 * default ACL of a VPC allows everything by birth and is not judged.
 * What we cannot see: CloudFront origins and other services in front.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import networkAcl from '../../collectors/ec2-network-acl';
import securityGroup from '../../collectors/ec2-security-group';
import loadBalancer from '../../collectors/elbv2-load-balancer';
import { portsText, rulesOpenToWorld } from '../../ec2/openPorts';
import { count, verb } from '../../text/figures';

const ADMIN_PORTS = [22, 3389];
const byGroup = (found: ReturnType<typeof loadBalancer.sample>) =>
  found.data.securityGroups;
const BALANCER_GROUP = loadBalancer.sample().data.securityGroups[0];
const open = (port: number) => ({
  kind: 'cidr' as const,
  source: '0.0.0.0/0',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
});
const LOW = { risk: 'LOW' } as const;

function judgeAcl(acl: ReturnType<typeof networkAcl.sample>): Verdict {
  const label = `Network ACL ${acl.name}`;
  if (acl.data.isDefault) {
    return notApplicable(`${label} is the default of ${acl.data.vpcId}`);
  }
  // The first entry that matches decides, so a deny before an allow counts.
  const reached = ADMIN_PORTS.filter(port => {
    const first = acl.data.ingress.find(
      ({ cidr, protocol, fromPort = 0, toPort = 65535 }) =>
        ['0.0.0.0/0', '::/0'].includes(cidr) &&
        ['-1', '6'].includes(protocol) &&
        fromPort <= port &&
        port <= toPort,
    );
    return first?.action === 'allow';
  });
  return reached.length > 0
    ? fail(
        `${label} lets ${reached.join(' and ')} in from anywhere`,
        { ports: reached },
        LOW,
      )
    : pass(`${label} keeps admin ports closed`);
}

export default defineCheck({
  id: 'sec-sg-minimal-inbound',
  pillar: 'security',
  title: 'Only intended ports are reachable from the internet',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC05-BP02', 'SEC05-BP04'],
  seedRefs: ['SEC-C6'],
  parameters: { allowedPorts: ['80', '443'], maxRules: 60 },
  impact: 'Larger attack surface.',
  issue: f =>
    `${f.names} ${verb(
      f.failed,
      'lets',
      'let',
    )} more in from the internet than ${verb(
      f.failed,
      'it needs',
      'they need',
    )}`,
  recommendation: f =>
    `Tighten sources of ${
      f.names
    } to load balancer or office prefix lists (Amazon VPC); close the default group: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Review each open rule of ${f.names}`,
    'Narrow',
    'Close default groups with IaC',
  ],
  successCriteria: () => ['Only 80/443 on load balancers'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'rules need owners' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_layered.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  ],
  equivalents: {
    prowler: [
      'ec2_securitygroup_default_restrict_traffic',
      'ec2_securitygroup_allow_ingress_from_internet_to_any_port',
      'ec2_networkacl_allow_ingress_tcp_port_22',
    ],
    serviceScreener: [
      'ec2.SGDefaultDisallowTraffic',
      'ec2.SGRuleNumber',
      'ec2.NACLSensitivePort',
    ],
    configRules: [
      'VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS',
      'VPC_DEFAULT_SECURITY_GROUP_CLOSED',
      'NACL_NO_UNRESTRICTED_SSH_RDP',
    ],
    securityHub: ['EC2.2', 'EC2.18', 'EC2.21'],
    trustedAdvisor: ['Hs4Ma3G118', 'Hs4Ma3G178'],
  },
  on: [securityGroup.with('prefixLists'), networkAcl.with()],
  uses: [loadBalancer.with()],
  evaluate(resource, ctx) {
    if (resource.type === 'AWS::EC2::NetworkAcl') {
      return judgeAcl(resource);
    }
    const { id, name, data, region } = resource;
    const label = `Security group ${name} (${id})`;
    const allowed = ctx.texts('allowedPorts');
    const max = ctx.number('maxRules');
    const world = rulesOpenToWorld(resource, () => true);
    const onBalancer =
      world.length > 0 && ctx.index(loadBalancer, byGroup, { region }).has(id);
    const extra = world.filter(
      rule => !onBalancer || !allowed.includes(portsText(rule)),
    );
    const evidence = {
      openRules: world.map(portsText),
      inboundRules: data.ingress.length,
      onLoadBalancer: onBalancer,
    };
    if (extra.length > 0) {
      return fail(
        `${label}${
          onBalancer ? '' : ', which is on no load balancer,'
        } is open to the internet on ${extra.map(portsText).join(', ')}`,
        evidence,
        { risk: 'MEDIUM' },
      );
    }
    if (data.ingress.length > max) {
      return fail(
        `${label} has ${count(
          data.ingress.length,
          'inbound rule',
        )}, at most ${max} are wanted`,
        evidence,
        { risk: 'MEDIUM' },
      );
    }
    return data.isDefault && data.ingress.length + data.egressCount > 0
      ? fail(
          `${label} is the default group of ${
            data.vpcId ?? 'its VPC'
          } and has ${count(data.ingress.length + data.egressCount, 'rule')}`,
          evidence,
          LOW,
        )
      : pass(
          world.length > 0
            ? `${label} opens ${world
                .map(portsText)
                .join(', ')} for a load balancer`
            : `${label} opens nothing to the internet`,
          evidence,
        );
  },
  examples: [
    {
      name: '443 on the group of a load balancer',
      resources: [
        securityGroup.sample({
          id: BALANCER_GROUP,
          data: { ingress: [open(443), open(80)] },
        }),
        loadBalancer.sample(),
        networkAcl.sample(),
      ],
      expect: { state: 'pass', says: ['443, 80 for a load balancer'] },
    },
    {
      name: '443 on an instance',
      resources: [securityGroup.sample({ data: { ingress: [open(443)] } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['no load balancer'] },
    },
    {
      name: 'another port on a load balancer',
      resources: [
        securityGroup.sample({
          id: BALANCER_GROUP,
          data: { ingress: [open(8443)] },
        }),
        loadBalancer.sample(),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['on 8443'] },
    },
    {
      name: 'a default group with rules',
      resources: [
        securityGroup.sample({ data: { isDefault: true, ingress: [] } }),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['default group', '1 rule'],
      },
    },
    {
      name: 'a closed default group and 60 rules',
      resources: [
        securityGroup.sample({
          data: { isDefault: true, ingress: [], egressCount: 0 },
        }),
        securityGroup.sample({
          id: 'sg-60',
          data: {
            ingress: Array.from({ length: 60 }, () => ({
              ...open(80),
              source: '10.0.0.0/8',
            })),
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: '61 rules',
      resources: [
        securityGroup.sample({
          data: {
            ingress: Array.from({ length: 61 }, () => ({
              ...open(80),
              source: '10.0.0.0/8',
            })),
          },
        }),
      ],
      expect: { state: 'fail', says: ['61 inbound rules'] },
    },
    {
      name: 'an ACL that lets SSH in',
      resources: [
        networkAcl.sample({
          data: {
            ingress: [
              {
                number: 100,
                action: 'allow',
                protocol: '-1',
                cidr: '0.0.0.0/0',
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['22 and 3389'] },
    },
    {
      name: 'only the default ACL',
      resources: [networkAcl.sample({ data: { isDefault: true } })],
      expect: { state: 'not-applicable', says: ['default'] },
    },
    {
      name: 'ACLs may not be read',
      resources: [securityGroup.sample()],
      problems: [
        {
          collector: networkAcl,
          status: 'denied',
          missingAction: 'ec2:DescribeNetworkAcls',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeNetworkAcls' },
    },
  ],
});
