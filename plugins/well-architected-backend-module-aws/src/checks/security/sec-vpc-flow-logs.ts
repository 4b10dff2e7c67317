/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * After an incident the first question is who talked to whom. Without flow logs
 * nobody can answer it for traffic inside a VPC.
 *
 * How we look: an ACTIVE flow log of the VPC, or of every one of its subnets, that
 * records at least rejected traffic. An unused default VPC does not count.
 * What we cannot see: whether anybody reads the logs and how long they are kept.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import flowLog from '../../collectors/ec2-flow-log';
import networkInterface from '../../collectors/ec2-network-interface';
import subnet from '../../collectors/ec2-subnet';
import vpc from '../../collectors/ec2-vpc';
import { outOf, verb } from '../../text/figures';

const byResource = (log: ReturnType<typeof flowLog.sample>) =>
  log.data.status === 'ACTIVE' &&
  ['ALL', 'REJECT'].includes(log.data.trafficType)
    ? log.data.resourceId
    : undefined;
const byVpc = (found: { data: { vpcId: string } }) => found.data.vpcId;
const inVpc = subnet.sample();

export default defineCheck({
  id: 'sec-vpc-flow-logs',
  pillar: 'security',
  title: 'VPC flow logs are on',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC04-BP01', 'SEC05-BP03'],
  seedRefs: ['KA-SEC-5'],
  impact: 'Network forensics impossible.',
  issue: f =>
    `${f.names} (${outOf(f.failed, f.total, 'VPC')}) ${verb(
      f.failed,
      'has',
      'have',
    )} no flow log`,
  recommendation: f =>
    `Enable Amazon VPC flow logs of ${f.names} to Amazon S3 in Parquet.`,
  steps: f => [
    `Create the flow log of ${f.names} in IaC`,
    'Partition hourly',
    'Query with Athena',
  ],
  successCriteria: () => ['Flow log ACTIVE'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'vended log charges, S3 is cheaper than CloudWatch Logs',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_app_service_logging.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  ],
  equivalents: {
    prowler: ['vpc_flow_logs_enabled'],
    serviceScreener: ['ec2.VPCFlowLogEnabled'],
    configRules: ['VPC_FLOW_LOGS_ENABLED'],
    securityHub: ['EC2.6'],
    trustedAdvisor: ['Hs4Ma3G122'],
  },
  on: [vpc.with()],
  uses: [flowLog.with(), subnet.with(), networkInterface.with()],
  evaluate({ id, name, data, region }, ctx) {
    const place = { region };
    if (data.isDefault) {
      const used = ctx.index(networkInterface, byVpc, place).get(id) ?? [];
      if (used.length === 0) {
        return notApplicable(
          `Default VPC ${name} has no network interface in it`,
        );
      }
    }
    const logs = ctx.index(flowLog, byResource, place);
    const own = logs.get(id)?.[0];
    if (own) {
      return pass(
        `VPC ${name} logs ${own.data.trafficType} traffic to ${own.data.destinationType} (${own.id})`,
        { flowLog: own.id },
      );
    }
    const subnets = ctx.index(subnet, byVpc, place).get(id) ?? [];
    const logged = subnets.filter(s => logs.has(s.id));
    const evidence = { subnets: subnets.length, loggedSubnets: logged.length };
    return subnets.length > 0 && logged.length === subnets.length
      ? pass(
          `VPC ${name} logs the traffic of ${
            subnets.length === 1
              ? 'its subnet'
              : `each of its ${subnets.length} subnets`
          }`,
          evidence,
        )
      : fail(
          `VPC ${name} has no active flow log for rejected traffic; subnets with one: ${logged.length} of ${subnets.length}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'a VPC with a flow log',
      resources: [vpc.sample(), flowLog.sample(), inVpc],
      expect: { state: 'pass', says: ['logs ALL traffic to s3'] },
    },
    {
      name: 'flow logs of every subnet',
      resources: [
        vpc.sample(),
        inVpc,
        flowLog.sample({
          data: { resourceId: 'subnet-0private1', trafficType: 'REJECT' },
        }),
      ],
      expect: { state: 'pass', says: ['its subnet'] },
    },
    {
      name: 'flow logs of one of two subnets',
      resources: [
        vpc.sample(),
        inVpc,
        subnet.sample({ id: 'subnet-2' }),
        flowLog.sample({ data: { resourceId: 'subnet-0private1' } }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['1 of 2'] },
    },
    {
      name: 'only accepted traffic, or not active',
      resources: [
        vpc.sample(),
        flowLog.sample({ data: { trafficType: 'ACCEPT' } }),
        flowLog.sample({ id: 'fl-2', data: { status: 'ERROR' } }),
      ],
      expect: { state: 'fail', says: ['no active flow log'] },
    },
    {
      name: 'an unused default VPC',
      resources: [vpc.sample({ data: { isDefault: true } })],
      expect: { state: 'not-applicable', says: ['Default VPC'] },
    },
    {
      name: 'a default VPC in use',
      resources: [
        vpc.sample({ data: { isDefault: true } }),
        networkInterface.sample(),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'flow logs may not be read',
      resources: [vpc.sample()],
      problems: [
        {
          collector: flowLog,
          status: 'denied',
          missingAction: 'ec2:DescribeFlowLogs',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeFlowLogs' },
    },
    {
      name: 'no flow log of the VPC, and subnets may not be listed',
      resources: [vpc.sample()],
      problems: [
        {
          collector: subnet,
          status: 'denied',
          missingAction: 'ec2:DescribeSubnets',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeSubnets' },
    },
  ],
});
