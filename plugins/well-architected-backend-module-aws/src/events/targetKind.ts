/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** What a target of EventBridge is, in the words of a sentence. */
export interface TargetKind {
  /** Service of the ARN, or of the call that EventBridge Scheduler makes. */
  service: string;
  /** It computes, in contrast to a queue or topic that keeps a message. */
  computes: boolean;
}

const COMPUTE: readonly string[] = [
  'lambda',
  'states',
  'sfn',
  'ecs',
  'batch',
  'codebuild',
  'codepipeline',
  'ssm',
  'ec2',
  'glue',
  'sagemaker',
  'redshift-data',
  'emr',
];

/**
 * Kind of a target by its ARN. A universal target of EventBridge Scheduler,
 * `arn:aws:scheduler:::aws-sdk:ecs:runTask`, counts as the service it calls.
 */
export function targetKind(arn: string): TargetKind {
  const [, , own, , , type, called] = arn.split(':');
  const service = own === 'scheduler' && type === 'aws-sdk' ? called : own;
  return { service: service ?? '', computes: COMPUTE.includes(service ?? '') };
}
