/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Observation,
  PillarId,
} from 'backstage-plugin-well-architected-common';
import {
  AssessContext,
  CheckMeta,
  ConcludeContext,
  ConcludedEntity,
  ResourceCheck,
} from './check';
import { defineCheck } from './defineCheck';
import { CollectorNeed } from './defineCollector';
import { ImportedFinding, NativeCheck } from './importedCheck';
import { Resource } from './resource';
import { Verdict } from './verdict';

/** What `evaluate` of an imported check may ask for. @public */
export interface ImportContext extends AssessContext {
  /** Enabled checks of our own that look for the same as this finding. */
  native: readonly NativeCheck[];
}

/** @public */
export interface ImportedCheckOptions<T extends string, D>
  extends Omit<CheckMeta, 'evidence'>,
    Pick<ResourceCheck, 'evaluateAccount' | 'conclude' | 'examples'> {
  /** Name of the tool in sentences, such as "Security Hub". */
  source: string;
  /** What it does not report when all is well: "open high finding". */
  quiet: string;
  /** The collector whose resources are the findings. */
  findings: CollectorNeed<T, D>;
  uses?: CollectorNeed[];
  describe(finding: Resource<T, D>): ImportedFinding;
  evaluate(finding: Resource<T, D>, context: ImportContext): Verdict;
  /** The pillar of a finding; the check's own by default. */
  pillarOf?(finding: Resource<T, D>, native: readonly NativeCheck[]): PillarId;
  /** Pillars of findings besides the check's own; none by default. */
  alsoFiledUnder?: PillarId[];
  concerns?(observation: Observation, entity: ConcludedEntity): boolean;
  whenSilent?(context: ConcludeContext, on: Observation[]): Verdict;
}

/**
 * Defines a check that imports the findings of another tool.
 *
 * Each finding is a resource of one collector whose `parents` are the ARNs of
 * what it is about, so that it is in the same scopes. The engine adds:
 *
 * - in each place where the collector succeeded, an observation that the source
 *   is on; where it did not, an unknown with the reason. A collector whose
 *   source is off throws `UnknownError` with `OPT_IN_REQUIRED`;
 * - a finding that an enabled check of our own looks for as well (by
 *   `equivalents`) becomes further evidence of its observation of the same
 *   resource, in `evidence.alsoReportedBy`, and is counted once;
 * - a pass that names the source when nothing is reported.
 *
 * @throws Error naming the check and the field that is wrong.
 * @public
 */
export function defineImportedCheck<T extends string, D>(
  options: ImportedCheckOptions<T, D>,
): ResourceCheck {
  const {
    source,
    quiet,
    findings,
    describe,
    pillarOf,
    alsoFiledUnder = [],
    concerns,
    whenSilent,
    evaluate,
    ...rest
  } = options;
  const check = defineCheck({
    ...rest,
    evidence: 'imported',
    on: [findings],
    evaluate: (finding, context) =>
      evaluate(finding as Resource<T, D>, context as ImportContext),
  });
  return {
    ...check,
    imported: {
      name: source,
      quiet,
      type: findings.collector.type,
      describe: finding => describe(finding as Resource<T, D>),
      ...(pillarOf
        ? {
            pillarOf: (finding: Resource, native: readonly NativeCheck[]) =>
              pillarOf(finding as Resource<T, D>, native),
          }
        : {}),
      ...(concerns ? { concerns } : {}),
      ...(whenSilent ? { whenSilent } : {}),
      alsoFiledUnder,
    },
  };
}
