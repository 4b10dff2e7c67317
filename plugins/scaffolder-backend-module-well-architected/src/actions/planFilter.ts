/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TemplateActionOptions } from '@backstage/plugin-scaffolder-node';
import {
  ActionItem,
  PILLAR_IDS,
  PillarId,
  Risk,
} from 'backstage-plugin-well-architected-common';

type Schema = NonNullable<
  NonNullable<TemplateActionOptions['schema']>['input']
>;
/** The scaffolder's zod, of whichever version it is. */
type Zod = Parameters<Extract<Schema, Record<string, unknown>>[string]>[0];

/**
 * Which actions of a plan; all where nothing is given. Of risks, phases and
 * pillars an empty list is all too, since a form sends one where nothing is
 * chosen.
 */
export interface PlanFilter {
  checks?: string[];
  risks?: Risk[];
  phases?: ActionItem['phase'][];
  pillars?: PillarId[];
}

/** The inputs of a filter, for the schema of a template action. */
export const planFilterSchema = {
  checks: (z: Zod) =>
    z.array(z.string()).optional().describe('Only the actions of these checks'),
  risks: (z: Zod) =>
    z
      .array(z.enum(['HIGH', 'MEDIUM', 'LOW']))
      .optional()
      .describe('Only findings of these risks; all where none is given'),
  phases: (z: Zod) =>
    z
      .array(z.enum(['now', 'next', 'later']))
      .optional()
      .describe('Only these phases of the plan; all where none is given'),
  pillars: (z: Zod) =>
    z
      .array(z.enum(PILLAR_IDS as [PillarId, ...PillarId[]]))
      .optional()
      .describe('Only these pillars; all six where none is given'),
};

const allows = <T>(chosen: T[] = [], value: T) =>
  chosen.length === 0 || chosen.includes(value);

/** The actions that a filter wants, in plan order. */
export function filterPlan(
  plan: ActionItem[],
  { checks, risks, phases, pillars }: PlanFilter,
): ActionItem[] {
  return plan.filter(
    action =>
      (!checks || checks.includes(action.checkId)) &&
      allows(risks, action.risk) &&
      allows(phases, action.phase) &&
      allows(pillars, action.pillar),
  );
}

/** Somebody works on it already, or says that it is done. */
export const isTaken = ({ tracking }: Pick<ActionItem, 'tracking'>) =>
  tracking?.issueUrl !== undefined || tracking?.status === 'done';
