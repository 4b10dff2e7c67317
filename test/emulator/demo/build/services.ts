/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** A finding of IAM Access Analyzer. */
export interface AccessFinding {
  resourceArn: string;
  resourceType: string;
  daysOld: number;
}

/** A change that somebody made in the console. */
export interface ConsoleChange {
  event: string;
  /** Such as `dynamodb.amazonaws.com`. */
  source: string;
  resourceType: string;
  resourceName: string;
  role: string;
  daysAgo: number;
}

/** What Compute Optimizer has against the size of a resource. */
export interface SizeAdvice {
  /** ARN of the instance or function. */
  resourceArn: string;
  reason: 'CPUOverprovisioned' | 'MemoryOverprovisioned';
  recommended: string;
  monthlySavingsUsd: number;
}

/** What the bill of 30 days says. */
export interface Bill {
  /** Service, usage type, USD. */
  lines: [service: string, usageType: string, usd: number][];
  /** Compute that Savings Plans could pay or do pay, in USD. */
  compute: { coveredUsd: number; onDemandUsd: number; couldSaveUsd: number };
  /** Absent without a Savings Plan. */
  plan?: { commitmentUsd: number; usedUsd: number };
  /** Databases: hours, and those on reservations. */
  databases: { runningHours: number; reservedHours: number; usd: number };
  /** Reservations of databases. */
  reservations: {
    id: string;
    instanceType: string;
    usedPercent: number;
    endsAt: string;
  }[];
}

/** A recommendation of Cost Optimization Hub. */
export interface HubAdvice {
  id: string;
  resourceArn: string;
  resourceType: string;
  action: string;
  current: string;
  recommended: string;
  effort: string;
  monthlySavingsUsd: number;
}

/** A finding of GuardDuty about an instance. */
export interface Threat {
  type: string;
  title: string;
  severity: number;
  instanceId: string;
  count: number;
  daysOld: number;
}

/** A finding of Inspector about an instance. */
export interface Vulnerability {
  id: string;
  title: string;
  instanceId: string;
  tags: Record<string, string>;
  firstSeen: Date;
}

/** A failed control of Security Hub. */
export interface FailedControl {
  control: string;
  title: string;
  severity: 'CRITICAL' | 'HIGH';
  resourceType: string;
  resourceArn: string;
  tags: Record<string, string>;
  since: Date;
}

/** A recommendation of Trusted Advisor about one resource. */
export interface AdvisorAdvice {
  check: string;
  title: string;
  pillar: string;
  resourceId: string;
  status: 'error' | 'warning';
}

/** A rule of a conformance pack with what it found broken. */
export interface PackRule {
  rule: string;
  broken: { resourceType: string; resourceId: string; annotation?: string }[];
}

/** A workload of the AWS Well-Architected Tool. */
export interface ToolWorkload {
  id: string;
  name: string;
  answers: {
    question: string;
    title: string;
    pillar: string;
    risk: 'HIGH' | 'MEDIUM' | 'NONE' | 'UNANSWERED';
  }[];
}

/** Patches that an instance misses. */
export interface MissingPatches {
  critical: number;
  security: number;
  missing: number;
}

/**
 * What services say about an account that the emulator does not have. Absent
 * where the account has not switched the service on.
 */
export interface Services {
  /** Findings of the active analyzer. */
  accessAnalyzer?: AccessFinding[];
  /**
   * Market-based tons of CO2e in the newest month, by Region. Absent where the
   * role may not read them.
   */
  carbon?: Record<string, number>;
  consoleChanges: ConsoleChange[];
  /** What Compute Optimizer does not find optimized. */
  computeOptimizer?: SizeAdvice[];
  /** Keys that billing knows, and whether they are active. */
  costTags: Record<string, boolean>;
  bill: Bill;
  costHub?: HubAdvice[];
  /** Findings of the detector, which the emulator has. */
  threats: Threat[];
  inspector?: Vulnerability[];
  securityHub?: FailedControl[];
  /** Highest use of the vCPUs of EC2 and Fargate, and of load balancers. */
  quotaUse: { ec2: number; fargate: number; loadBalancers: number };
  /** Absent without a support plan that has the API. */
  trustedAdvisor?: AdvisorAdvice[];
  conformancePacks: { name: string; rules: PackRule[] }[];
  toolWorkloads: ToolWorkload[];
  /** By instance id; others miss none. */
  missingPatches: Map<string, MissingPatches>;
  /** Resources behind a web ACL, by its name. */
  webAcls: Map<string, string[]>;
  /** How the executions of a pipeline went, newest first. */
  pipelines: Map<string, ('Succeeded' | 'Failed')[]>;
}

/** Everything is switched on, and nothing is found. */
export function quietServices(): Services {
  return {
    accessAnalyzer: [],
    carbon: { 'eu-west-1': 0.02 },
    consoleChanges: [],
    computeOptimizer: [],
    costTags: {
      component: true,
      owner: true,
      environment: true,
      'cost-center': true,
    },
    bill: {
      lines: [
        ['AWS Lambda', 'EU-Lambda-GB-Second', 42],
        ['AmazonCloudWatch', 'EU-DataProcessing-Bytes', 9],
        ['Amazon Simple Storage Service', 'EU-DataTransfer-Out-Bytes', 3],
      ],
      compute: { coveredUsd: 0, onDemandUsd: 42, couldSaveUsd: 0 },
      databases: { runningHours: 0, reservedHours: 0, usd: 0 },
      reservations: [],
    },
    costHub: [],
    threats: [],
    inspector: [],
    securityHub: [],
    quotaUse: { ec2: 8, fargate: 1, loadBalancers: 2 },
    trustedAdvisor: [],
    conformancePacks: [],
    toolWorkloads: [],
    missingPatches: new Map(),
    webAcls: new Map(),
    pipelines: new Map(),
  };
}
