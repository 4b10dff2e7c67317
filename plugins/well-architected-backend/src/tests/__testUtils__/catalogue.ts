/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Effort,
  EvidenceKind,
  PillarId,
  Risk,
  RiskClass,
} from 'backstage-plugin-well-architected-common';
import { Check, CheckParameters } from 'backstage-plugin-well-architected-node';
import { checks as awsChecks } from 'backstage-plugin-well-architected-backend-module-aws';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineChecks } from '../../checks';

const DOCS = join(__dirname, '../../../../../docs');

/** The specification: 180 checks, and the founding document's 157 items. */
export const catalogue: {
  checks: {
    id: string;
    risk: Risk;
    riskClass: RiskClass;
    effort: Effort;
    pillar: PillarId;
    secondaryPillars: PillarId[];
    title: string;
    wafRisk: Risk;
    evidence: EvidenceKind;
    bestPractices: string[];
    seedRefs: string[];
    alwaysApplicable: boolean;
    successCriteria: string[];
    parameters: CheckParameters;
  }[];
  foundingItems: { id: string; text: string; checks: string[] }[];
} = JSON.parse(readFileSync(join(DOCS, 'catalogue.json'), 'utf8'));

/** Everything that is built. */
export const allChecks: Check[] = [...engineChecks, ...awsChecks];

/** A page of the documentation. */
export const readDocs = (file: string) =>
  readFileSync(join(DOCS, file), 'utf8');

/** A check that is built, by id. */
export function checkOf(id: string): Check {
  const check = allChecks.find(one => one.id === id);
  if (!check) {
    throw new Error(`There is no check '${id}'`);
  }
  return check;
}
