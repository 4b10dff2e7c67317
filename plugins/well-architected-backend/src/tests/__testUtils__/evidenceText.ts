/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingDetail,
  Observation,
} from 'backstage-plugin-well-architected-common';

/** Everything that a reader of a finding sees, on one line. */
export const evidenceText = ({ result, evidence, action }: FindingDetail) =>
  JSON.stringify([
    result.message,
    evidence.map(({ observation }) => [
      observation.message,
      observation.evidence,
    ]),
    action,
  ]);

/** The observations about the thing of this name. */
export const about = (detail: FindingDetail, name: string): Observation[] =>
  detail.evidence
    .map(({ observation }) => observation)
    .filter(({ subject }) => subject.name === name);
