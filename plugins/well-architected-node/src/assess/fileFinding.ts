/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  ImportContext,
  ImportedFinding,
  ImportedSource,
  NativeCheck,
  Resource,
  ResourceCheck,
  Verdict,
} from '../define';
import { judge } from './judge';
import { NativeChecks } from './nativeChecks';

/** A finding of another tool under the one of the siblings that has it. */
export interface FiledFinding {
  finding: ImportedFinding;
  /** Enabled checks of our own that look for the same. */
  native: readonly NativeCheck[];
  verdict(): Verdict;
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
 * A finding as the check that imports it sees it; undefined where it is filed
 * under the pillar of another sibling. Pure.
 *
 * @internal
 */
export function fileFinding(options: {
  check: ResourceCheck;
  source: ImportedSource;
  resource: Resource;
  context: AssessContext;
  nativeChecks: NativeChecks;
}): FiledFinding | undefined {
  const { check, source, resource, context, nativeChecks } = options;
  const finding = source.describe(resource);
  const native = nativeChecks(finding.controls);
  if (!isFiledHere(check, source, resource, native)) {
    return undefined;
  }
  const verdict = () => {
    const importContext: ImportContext = { ...context, native };
    return judge(resource.name, () => check.evaluate(resource, importContext));
  };
  return { finding, native, verdict };
}
