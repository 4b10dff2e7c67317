/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { DueDays } from 'backstage-plugin-well-architected-common';
import {
  AnyCollector,
  catalogueIdOf,
  Check,
  CheckParameters,
} from 'backstage-plugin-well-architected-node';
import { createHash } from 'node:crypto';
import { SelectionConfig } from '../config/types';
import { AppliedSelection, applySelection } from './applySelection';
import { definitionOf } from './definitionOf';
import { parameterProblems } from './parameterProblems';

/** Everything that is known about checks in this installation. */
export interface Registry extends Omit<AppliedSelection, 'problems'> {
  /** Overrides by check id. */
  parameters: Record<string, CheckParameters>;
  /** Days that open findings get where nobody settled a due date. */
  dueDays: DueDays;
  /**
   * Changes whenever another set of checks or parameters judges: also on the
   * day on which an announced check begins to count.
   */
  readonly catalogueVersion: string;
}

function versionOf(
  applied: Omit<AppliedSelection, 'problems'>,
  parameters: Record<string, CheckParameters>,
  day: string,
): string {
  const { turnedOff, pillarsOff, countsFrom } = applied;
  const enabled = applied.enabled.filter(
    ({ id }) => day >= (countsFrom.get(id) ?? day),
  );
  const facts = enabled.map(check => definitionOf(check, parameters));
  const hash = createHash('sha256')
    .update(JSON.stringify([facts, turnedOff, pillarsOff]))
    .digest('hex');
  return `${enabled.length}-${hash.slice(0, 8)}`;
}

/** Overrides by check id; a sibling has those of its check. */
function withSiblings(
  checks: Iterable<Check>,
  parameters: Registry['parameters'],
): Registry['parameters'] {
  const found = { ...parameters };
  for (const check of checks) {
    const ofCheck = parameters[catalogueIdOf(check)];
    if (ofCheck) {
      found[check.id] = { ...ofCheck, ...parameters[check.id] };
    }
  }
  return found;
}

/** Every mistake in one error, so that nobody starts again for each. */
function refuse(problems: string[]): void {
  if (problems.length > 0) {
    throw new InputError(
      problems.length === 1
        ? problems[0]
        : `${problems.length} settings are wrong:\n${problems
            .map(problem => `- ${problem}`)
            .join('\n')}`,
    );
  }
}

/**
 * Brings checks, collectors and configuration together.
 *
 * @throws InputError with one sentence for each key of the configuration that
 * is wrong.
 */
export function createRegistry(options: {
  checks: Check[];
  collectors: AnyCollector[];
  config: SelectionConfig;
  now?: () => Date;
}): Registry {
  const { now = () => new Date() } = options;
  const { parameters } = options.config.checks;
  const { problems, ...applied } = applySelection({
    ...options,
    checks: [...options.checks].sort((a, b) => a.id.localeCompare(b.id)),
  });
  refuse([
    ...problems,
    ...parameterProblems({ checks: applied.all, parameters }),
  ]);
  const ofAll = withSiblings(applied.all.values(), parameters);
  const versions = new Map<string, string>();
  return {
    ...applied,
    parameters: ofAll,
    dueDays: options.config.actions?.dueDays ?? {},
    get catalogueVersion() {
      const day = now().toISOString().slice(0, 10);
      const version = versions.get(day) ?? versionOf(applied, ofAll, day);
      versions.set(day, version);
      return version;
    },
  };
}
