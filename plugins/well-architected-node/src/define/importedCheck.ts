/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Observation,
  PillarId,
} from 'backstage-plugin-well-architected-common';
import type { Check, ConcludeContext, ConcludedEntity } from './check';
import { Resource } from './resource';
import { Verdict } from './verdict';

/** What another tool says about a resource, in its own words. @public */
export interface ImportedFinding {
  /** Id of the control, rule or question that it is an instance of. */
  id: string;
  title: string;
  /**
   * Its ids by tool, as `equivalents` of checks spell them. A check with one of
   * them as an equivalent takes the finding as further evidence.
   */
  controls?: Record<string, string[]>;
  /** It is about the account itself, so it is in every scope of the account. */
  wholeAccount?: boolean;
}

/** A check of our own that looks for the same as an imported finding. @public */
export type NativeCheck = Pick<Check, 'id' | 'pillar' | 'risk' | 'riskClass'>;

/**
 * How the resources of one type are findings of another tool.
 *
 * @public
 */
export interface ImportedSource {
  /** Name in sentences, such as "Security Hub". */
  name: string;
  /** What it reports nothing of, for "reports no …". */
  quiet: string;
  /** Type of the resources that are its findings. */
  type: string;
  describe(finding: Resource): ImportedFinding;
  /**
   * The pillar that a finding is filed under; the check's own by default.
   * `native` are the enabled checks that look for the same.
   */
  pillarOf?(finding: Resource, native: readonly NativeCheck[]): PillarId;
  /**
   * Whether an observation concerns this entity, where a link decides that and
   * not the resources in its scope.
   */
  concerns?(observation: Observation, entity: ConcludedEntity): boolean;
  /**
   * The entity's verdict when nothing is found about it; a pass by default.
   * `on` are the observations of the places where the source is on.
   */
  whenSilent?(context: ConcludeContext, on: Observation[]): Verdict;
  /** Pillars that its findings may be filed under, besides the check's own. */
  alsoFiledUnder: PillarId[];
  /** Set on siblings only: id of the check of the catalogue. */
  derivedFrom?: string;
}

/** One entry of `evidence.alsoReportedBy`. @public */
export type AlsoReportedBy = {
  source: string;
  id: string;
  title: string;
};

/** How this check imports findings; undefined for all others. @public */
export function importedSourceOf(check: Check): ImportedSource | undefined {
  return check.kind === 'resource' ? check.imported : undefined;
}
