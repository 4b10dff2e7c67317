/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { Risk } from './risk';
import { ObservationStatus, UnknownReason } from './states';

/**
 * The one thing that an observation is about: a resource, a whole account, a
 * Region of an account (when it could not be read), or a catalog entity.
 *
 * @public
 */
export interface Subject {
  /** Resource type such as `AWS::DynamoDB::Table`. */
  type: string;
  /** Identifier, unique for its type in its account and Region. */
  id: string;
  /** Name that people know it by; the id where there is none. */
  name: string;
  arn?: string;
  /** Region code, or `global`. Empty for catalog entities. */
  region: string;
  /** Twelve digits. Empty for catalog entities. */
  accountId: string;
}

/**
 * What one check saw on one subject in one snapshot. Produced by the assess
 * stage, once per resource, however many entities share the account.
 *
 * @public
 */
export interface Observation {
  checkId: string;
  subject: Subject;
  status: ObservationStatus;
  /** Only on `fail`: the risk the check grades, before context rules. */
  risk?: Risk;
  /** Only on `unknown`. */
  reason?: UnknownReason;
  /** Only on `unknown`: the IAM action that would make it known. */
  missingAction?: string;
  /** One sentence naming the resource and its figures. */
  message: string;
  /** The facts that the verdict rests on; never a secret value. */
  evidence: JsonObject;
  /** Environment from the resource's own tag; the account's otherwise. */
  environment?: string;
  /** Estimated waste in USD per month, where the check estimates one. */
  monthlyWasteUsd?: number;
}
