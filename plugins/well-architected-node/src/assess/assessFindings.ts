/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  AssessContext,
  ImportContext,
  ImportedFinding,
  ImportedSource,
  NativeCheck,
  Resource,
  ResourceCheck,
} from '../define';
import { InventoryIndex } from './InventoryIndex';
import { judge } from './judge';
import { NativeChecks } from './nativeChecks';
import { ACCOUNT_TYPE, REGION_TYPE } from './subjectTypes';

/** An imported finding with the observation that it became. @internal */
export interface FiledFinding {
  observation: Observation;
  finding: ImportedFinding;
  source: string;
  /** ARNs of what it is about. */
  about: readonly string[];
  native: readonly NativeCheck[];
}

/** Where the source was read to the end, an observation that it is on. */
function placesWhereOn(
  check: ResourceCheck,
  source: ImportedSource,
  index: InventoryIndex,
  accountId: string,
): Observation[] {
  return index
    .statusesOf(source.type)
    .filter(({ status }) => status === 'ok')
    .map(({ collector, region }) => ({
      checkId: check.id,
      subject: {
        type: REGION_TYPE,
        id: `${collector}@${region}`,
        name: region,
        region,
        accountId,
      },
      status: source.derivedFrom ? 'not-applicable' : 'pass',
      message:
        region === 'global'
          ? `${source.name} can be read in account ${accountId}`
          : `${source.name} is on in ${region} of account ${accountId}`,
      evidence: { sourceIsOn: region },
    }));
}

/** That all is well with a source in an account is no finding either. */
export function asPlace(observation: Observation): Observation {
  const { status, subject, evidence } = observation;
  return status === 'pass'
    ? {
        ...observation,
        evidence: { ...evidence, sourceIsOn: subject.region },
      }
    : observation;
}

/** A finding with this pillar belongs to this one of the siblings. */
function isFiledHere(
  check: ResourceCheck,
  source: ImportedSource,
  finding: Resource,
  native: readonly NativeCheck[],
): boolean {
  const pillar = source.pillarOf?.(finding, native) ?? check.pillar;
  return source.derivedFrom
    ? pillar === check.pillar
    : !source.alsoFiledUnder.includes(pillar);
}

/**
 * Judges the findings of another tool, each once and under one pillar, and
 * tells where that tool was read.
 *
 * @internal
 */
export function assessFindings(options: {
  check: ResourceCheck;
  source: ImportedSource;
  index: InventoryIndex;
  accountId: string;
  context: AssessContext;
  nativeChecks: NativeChecks;
  /** Subject and environment of a resource. */
  facts: (resource: Resource) => Pick<Observation, 'subject' | 'environment'>;
}): { on: Observation[]; filed: FiledFinding[] } {
  const { check, source, index, accountId, context, nativeChecks, facts } =
    options;
  const filed: FiledFinding[] = [];
  for (const resource of index.resources(source.type)) {
    const finding = source.describe(resource);
    const native = nativeChecks(finding.controls);
    if (isFiledHere(check, source, resource, native)) {
      const importContext: ImportContext = { ...context, native };
      const { subject, environment } = facts(resource);
      filed.push({
        observation: {
          checkId: check.id,
          // What is about an account as a whole is in the scope of all of it.
          subject: finding.wholeAccount
            ? { ...subject, type: ACCOUNT_TYPE }
            : subject,
          ...(environment ? { environment } : {}),
          ...judge(resource.name, () =>
            check.evaluate(resource, importContext),
          ),
        },
        finding,
        source: source.name,
        about: resource.parents ?? [],
        native,
      });
    }
  }
  return { on: placesWhereOn(check, source, index, accountId), filed };
}
