/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FindingFacts } from 'backstage-plugin-well-architected-node';

/**
 * The texts that the failing observations carry under one key of their
 * evidence, each once, in the order of the finding.
 */
export function evidenceTexts(
  finding: Pick<FindingFacts, 'failing'>,
  key: string,
): string[] {
  const found = finding.failing.flatMap(({ evidence }) => {
    const value = evidence[key];
    return Array.isArray(value) ? value : [value];
  });
  return [...new Set(found.filter((v): v is string => typeof v === 'string'))];
}
