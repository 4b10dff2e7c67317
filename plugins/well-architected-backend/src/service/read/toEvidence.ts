/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckResult,
  EvidenceItem,
} from 'backstage-plugin-well-architected-common';
import { JsonObject } from '@backstage/types';
import {
  ConcludedCheck,
  evidenceId,
} from 'backstage-plugin-well-architected-node';
import { consoleUrl } from '../consoleUrl';

/** More are counted, not shown. */
const SHOWN = 200;
/** Type of a subject that is the catalog entity itself. */
const ENTITY_TYPE = 'Backstage::Catalog::Entity';

/** The finding as evidence about the entity as a whole. */
function ofEntity(options: {
  entityRef: string;
  name: string;
  result: CheckResult;
  evidence: JsonObject;
}): EvidenceItem {
  const { entityRef, name, result, evidence } = options;
  return {
    id: `${result.checkId}/${entityRef}`,
    observation: {
      checkId: result.checkId,
      subject: {
        type: ENTITY_TYPE,
        id: entityRef,
        name,
        region: '',
        accountId: '',
      },
      status: result.state === 'waived' ? 'fail' : result.state,
      ...(result.state === 'fail' ? { risk: result.risk } : {}),
      ...(result.reason ? { reason: result.reason } : {}),
      message: result.message,
      evidence,
    },
  };
}

/**
 * What a result rests on, worst first. Where it rests on no single subject (a
 * question to people, or something that does not exist at all) the entity
 * itself is the subject. Pure.
 */
export function toEvidence(options: {
  entityRef: string;
  name: string;
  result: CheckResult;
  concluded?: ConcludedCheck;
}): { evidence: EvidenceItem[]; evidenceTotal: number } {
  const { result, concluded } = options;
  const observations = concluded?.observations ?? [];
  const isProven =
    observations.length > 0 &&
    (result.state !== 'fail' || observations.some(o => o.status === 'fail'));
  const whole = isProven
    ? []
    : [ofEntity({ ...options, evidence: concluded?.evidence ?? {} })];
  const items = observations
    .slice(0, SHOWN - whole.length)
    .map((observation): EvidenceItem => {
      const url = consoleUrl(observation.subject);
      return {
        id: evidenceId(observation),
        observation,
        ...(url ? { consoleUrl: url } : {}),
      };
    });
  return {
    evidence: [...whole, ...items],
    evidenceTotal: whole.length + observations.length,
  };
}
