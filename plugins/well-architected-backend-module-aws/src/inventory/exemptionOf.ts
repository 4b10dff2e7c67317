/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Resource } from 'backstage-plugin-well-architected-node';

/**
 * Why a resource is not one that a team deploys:
 * - `account`: it belongs to the account, not to a workload
 * - `part`: it is a part or a view of another resource
 * - `service`: AWS made it
 * - `follower`: another resource of the inventory made it, such as an instance
 *   of an Auto Scaling group; it costs money of its own
 */
export interface Exemption {
  kind: 'account' | 'part' | 'service' | 'follower';
  /** For a sentence: "orders-handler is …". */
  says: string;
}

const ACCOUNT = 'set up for the whole account';
const PART = 'a part of another resource and judged with it';
const FOLLOWER = 'made by another resource and judged with it';

const BY_TYPE: Readonly<Record<string, Exemption['kind']>> = {
  'AWS::AccessAnalyzer::Analyzer': 'account',
  'AWS::Budgets::Budget': 'account',
  'AWS::CE::AnomalyMonitor': 'account',
  'AWS::CE::CostAllocationTag': 'account',
  'AWS::CE::MonthlyCost': 'account',
  'AWS::CE::ReservationCoverage': 'account',
  'AWS::CE::ReservationUtilization': 'account',
  'AWS::CE::SavingsPlansCoverage': 'account',
  'AWS::CE::SavingsPlansUtilization': 'account',
  'AWS::CloudTrail::ConsoleEvent': 'account',
  'AWS::CloudTrail::Trail': 'account',
  'AWS::CloudWatch::ReportedMetric': 'account',
  'AWS::ComputeOptimizer::Enrollment': 'account',
  'AWS::Config::ConfigurationRecorder': 'account',
  'AWS::Config::ConformancePack': 'account',
  'AWS::Config::RemediationConfiguration': 'account',
  'AWS::CostOptimizationHub::Enrollment': 'account',
  'AWS::EC2::EBSEncryptionByDefault': 'account',
  'AWS::GuardDuty::Detector': 'account',
  'AWS::IAM::AccountPasswordPolicy': 'account',
  'AWS::IAM::AccountSummary': 'account',
  'AWS::IAM::ManagedPolicy': 'account',
  'AWS::IAM::User': 'account',
  'AWS::InspectorV2::AccountStatus': 'account',
  'AWS::Organizations::Organization': 'account',
  'AWS::AccessAnalyzer::Finding': 'part',
  'AWS::Sustainability::CarbonEmissions': 'account',
  'AWS::ServiceQuotas::Service': 'account',
  'AWS::ApiGateway::Stage': 'part',
  'AWS::ApiGatewayV2::Stage': 'part',
  'AWS::ApplicationAutoScaling::ScalableTarget': 'part',
  'AWS::Backup::ProtectedResource': 'part',
  'AWS::ComputeOptimizer::AutoScalingGroupRecommendation': 'part',
  'AWS::ComputeOptimizer::DatabaseRecommendation': 'part',
  'AWS::ComputeOptimizer::ECSServiceRecommendation': 'part',
  'AWS::ComputeOptimizer::FunctionRecommendation': 'part',
  'AWS::ComputeOptimizer::InstanceRecommendation': 'part',
  'AWS::ComputeOptimizer::VolumeRecommendation': 'part',
  'AWS::CostOptimizationHub::Recommendation': 'part',
  'AWS::Config::ConformancePackResult': 'part',
  'AWS::EC2::NetworkInterface': 'part',
  'AWS::FIS::Experiment': 'part',
  'AWS::ECS::TaskDefinition': 'part',
  'AWS::ElasticLoadBalancingV2::Listener': 'part',
  'AWS::GuardDuty::Finding': 'part',
  'AWS::IAM::Role': 'part',
  'AWS::InspectorV2::Finding': 'part',
  'AWS::Lambda::EventSourceMapping': 'part',
  'AWS::RDS::DBRecommendation': 'part',
  'AWS::Route53::RecordSet': 'part',
  'AWS::SecurityHub::Finding': 'part',
  'AWS::SNS::Subscription': 'part',
  'AWS::SSM::ManagedInstance': 'part',
  'AWS::TrustedAdvisor::Recommendation': 'part',
  'AWS::WellArchitected::AgentProfile': 'account',
  'AWS::WellArchitected::AgentRecommendation': 'part',
  'AWS::WellArchitected::Answer': 'part',
  'AWS::EC2::Snapshot': 'follower',
  'AWS::RDS::DBSnapshot': 'follower',
};
/** Types that follow their parent, when they have one. */
const FOLLOW_PARENT: readonly string[] = [
  'AWS::EC2::Volume',
  'AWS::Logs::LogGroup',
];
const SAYS: Readonly<Record<'account' | 'part' | 'follower', string>> = {
  account: ACCOUNT,
  part: PART,
  follower: FOLLOWER,
};

function madeByAws({ type, name, data }: Resource): boolean {
  switch (type) {
    case 'AWS::EC2::NetworkAcl':
    case 'AWS::EC2::SecurityGroup':
    case 'AWS::EC2::VPC':
      return data.isDefault === true;
    case 'AWS::EC2::RouteTable':
      return data.isMain === true;
    case 'AWS::KMS::Key': {
      const { description } = data;
      return (
        typeof description === 'object' &&
        description !== null &&
        'manager' in description &&
        description.manager === 'AWS'
      );
    }
    case 'AWS::Events::Rule':
      return typeof data.managedBy === 'string';
    case 'AWS::SecretsManager::Secret':
      return typeof data.owningService === 'string';
    case 'AWS::Backup::BackupVault':
      return name === 'Default' || name.startsWith('aws/');
    case 'AWS::CloudWatch::Alarm':
      return name.startsWith('TargetTracking-');
    default:
      return false;
  }
}

/** Why a resource is not judged as one that a team deploys, if so. */
export function exemptionOf(resource: Resource): Exemption | undefined {
  if (resource.type === 'AWS::CloudFormation::Stack') {
    return { kind: 'part', says: 'the definition of other resources' };
  }
  const kind = BY_TYPE[resource.type];
  if (kind === 'account' || kind === 'part' || kind === 'follower') {
    return { kind, says: SAYS[kind] };
  }
  if (madeByAws(resource)) {
    return { kind: 'service', says: 'made by AWS' };
  }
  const hasParent = (resource.parents ?? []).length > 0;
  const follows =
    'aws:autoscaling:groupName' in resource.tags ||
    (FOLLOW_PARENT.includes(resource.type) && hasParent);
  return follows ? { kind: 'follower', says: FOLLOWER } : undefined;
}
