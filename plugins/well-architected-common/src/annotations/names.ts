/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Annotation names. Keys of existing AWS plugins are reused where one exists;
 * the rest follows their style.
 *
 * @public
 */
export const ANNOTATIONS = {
  /** Comma list of account ids, each optionally `=environment`. */
  accountId: 'aws.amazon.com/account-id',
  /** Comma list of Region codes. */
  region: 'aws.amazon.com/region',
  /** Scope by tags: `key=value,key=value`; all must match. */
  tags: 'aws.amazon.com/well-architected-tags',
  /** Scope by ARN: comma list. */
  arns: 'aws.amazon.com/well-architected-arns',
  /** Scope by CloudFormation stack: comma list of names or ARNs. */
  stacks: 'aws.amazon.com/cloudformation-stacks',
  /** ARN of the one resource that a Resource entity stands for. */
  arn: 'aws.amazon.com/arn',
  criticality: 'aws.amazon.com/well-architected-criticality',
  environment: 'aws.amazon.com/well-architected-environment',
  dataClassification: 'aws.amazon.com/well-architected-data-classification',
  /** Names the rule that keeps the data in its Region, e.g. `single-region`. */
  dataResidency: 'aws.amazon.com/well-architected-data-residency',
  compliance: 'aws.amazon.com/well-architected-compliance',
  objective: 'aws.amazon.com/well-architected-objective',
  painPoints: 'aws.amazon.com/well-architected-pain-points',
  /** Recovery time objective, an ISO 8601 duration such as `PT8H`. */
  rto: 'aws.amazon.com/well-architected-rto',
  /** Recovery point objective, an ISO 8601 duration such as `PT24H`. */
  rpo: 'aws.amazon.com/well-architected-rpo',
  /** Workload of the AWS Well-Architected Tool, by ARN. */
  workload: 'aws.amazon.com/well-architected-workload-arn',
  /** Day on which somebody last confirmed the context, such as `2026-11-02`. */
  confirmedAt: 'aws.amazon.com/well-architected-confirmed-at',
  /** On a Group: channel for the notifications to it, id or name. */
  slackChannel: 'aws.amazon.com/well-architected-slack-channel',
} as const;

/** Accepted instead of the name on the left when that is absent. @public */
export const ANNOTATION_FALLBACKS: Readonly<Record<string, readonly string[]>> =
  {
    [ANNOTATIONS.accountId]: ['amazonaws.com/account-id'],
    [ANNOTATIONS.arn]: ['amazonaws.com/arn'],
    [ANNOTATIONS.tags]: [
      'aws.amazon.com/resource-tags',
      'aws.amazon.com/aws-securityhub-findings-tags',
      'aws.amazon.com/cost-insights-tags',
    ],
  };
