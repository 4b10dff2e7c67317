/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Criticality } from '../risk';

/** Which resources of the accounts belong to the workload. @public */
export interface ScopeSelectors {
  /** All of these tags must be on the resource. */
  tags: Record<string, string>;
  arns: string[];
  /** Names or ARNs of CloudFormation stacks. */
  stacks: string[];
}

/** @public */
export interface ScopeAccount {
  /** Twelve digits. */
  id: string;
  /** As declared for this entity; the configuration's otherwise. */
  environment?: string;
}

/** What people declared about the workload. @public */
export interface WorkloadContext {
  criticality?: Criticality;
  environment?: string;
  dataClassification?: string;
  compliance?: string;
  objective?: string;
  painPoints?: string;
  /** ISO 8601 duration. */
  rto?: string;
  /** ISO 8601 duration. */
  rpo?: string;
  /** Day on which somebody last confirmed all of this, `YYYY-MM-DD`. */
  confirmedAt?: string;
}

/** A malformed annotation, worded for the person who wrote it. @public */
export interface AnnotationProblem {
  annotation: string;
  value: string;
  message: string;
}

/** What the annotations of one entity say, nothing inherited. @public */
export interface DeclaredScope {
  accounts: ScopeAccount[];
  regions: string[];
  selectors: ScopeSelectors;
  context: WorkloadContext;
  problems: AnnotationProblem[];
}
