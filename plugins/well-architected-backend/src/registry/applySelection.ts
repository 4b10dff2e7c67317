/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ALLOWED_RISKS,
  DisabledCheck,
  isPillarId,
  PILLAR_IDS,
  PillarId,
  Risk,
  Selection,
} from 'backstage-plugin-well-architected-common';
import {
  AnyCollector,
  catalogueIdOf,
  Check,
  isOffByDefault,
  regradeCheck,
  sourcesOf,
  sourcesOfCalls,
} from 'backstage-plugin-well-architected-node';
import { SelectionConfig, TurnedOff } from '../config/types';
import { countsFromOf } from './countsFromOf';

/** What is left of checks and collectors after an administrator chose. */
export interface AppliedSelection {
  /** All checks, re-graded where the administrator said so; by id. */
  all: ReadonlyMap<string, Check>;
  /** Checks that run. */
  enabled: Check[];
  /** Checks with a result: those that run, and those that stay unknown. */
  reviewed: Check[];
  /** Checks that run and whose history another check asks for; their ids. */
  watched: string[];
  /** Of those that stay unknown: the sentence that says why, by id. */
  turnedOff: Record<string, string>;
  /** Pillars that are turned off, with the reason. */
  pillarsOff: Partial<Record<PillarId, string>>;
  collectors: AnyCollector[];
  /** For pages and reports. */
  selection: Selection;
  /** First day on which a check counts, by id, siblings included. */
  countsFrom: ReadonlyMap<string, string>;
  /** What is wrong with the configuration, as sentences with their key. */
  problems: string[];
}

/** Entries by id; what does not exist or is there twice is a problem. */
function verified(options: {
  entries: TurnedOff[];
  key: string;
  problemOf: (id: string) => string | undefined;
  problems: string[];
}): Map<string, string> {
  const { entries, key, problemOf, problems } = options;
  const found = new Map<string, string>();
  entries.forEach(({ id, reason }, index) => {
    const problem =
      problemOf(id) ?? (found.has(id) ? `'${id}' is there twice` : undefined);
    if (problem) {
      problems.push(`wellArchitected.${key}[${index}].id: ${problem}`);
    } else {
      found.set(id, reason);
    }
  });
  return found;
}

function regraded(options: {
  checks: Check[];
  regrade: SelectionConfig['checks']['regrade'];
  problems: string[];
}): Check[] {
  const { checks, regrade, problems } = options;
  const byId = new Map(checks.map(check => [check.id, check]));
  const chosen = verified({
    entries: regrade,
    key: 'checks.regrade',
    problemOf: id => (byId.has(id) ? undefined : `there is no check '${id}'`),
    problems,
  });
  regrade.forEach(({ id, risk, reason }, index) => {
    const check = byId.get(id);
    if (!check || !chosen.delete(id)) {
      return;
    }
    const allowed: readonly string[] = ALLOWED_RISKS[check.riskClass];
    if (allowed.includes(risk)) {
      byId.set(id, regradeCheck(check, { risk: risk as Risk, reason }));
    } else {
      problems.push(
        `wellArchitected.checks.regrade[${index}].risk: '${risk}' is not allowed for '${id}', which is of the class ${
          check.riskClass
        }: use ${allowed.join(' or ')}`,
      );
    }
  });
  return [...byId.values()];
}

/** Sources that checks need; those that scopes are made of must stay. */
function sourceProblem(checks: Check[], collectors: AnyCollector[]) {
  const known = new Set(checks.flatMap(sourcesOf));
  const tags = new Set(
    collectors
      .filter(({ provides }) => provides === 'tags')
      .flatMap(({ list }) => sourcesOfCalls(list)),
  );
  return (id: string) => {
    if (tags.has(id)) {
      return `'${id}' cannot be turned off: the scope of entities is made of tags`;
    }
    return known.has(id)
      ? undefined
      : `there is no source '${id}'; there are ${[...known].sort().join(', ')}`;
  };
}

/** Ids of the checks that run and are watched by one that runs. */
function watchedBy(enabled: Check[]): string[] {
  const wanted = new Set(
    enabled.flatMap(check => (check.kind === 'entity' && check.watches) || []),
  );
  return enabled.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
}

/**
 * Applies what an administrator chose: checks that are turned off are left out
 * and listed; checks of a pillar or a source that is turned off do not run and
 * stay unknown, so that turning off what is unpleasant never raises a score;
 * checks are re-graded. Nothing of a source that is turned off is called,
 * because nothing that runs needs it. Pure.
 *
 * @param options.checks - in the order of their ids
 */
export function applySelection(options: {
  checks: Check[];
  collectors: AnyCollector[];
  config: SelectionConfig;
}): AppliedSelection {
  const { collectors, config } = options;
  const problems: string[] = [];
  const ids = new Set(options.checks.map(({ id }) => id));
  const checksOff = verified({
    entries: config.checks.disabled,
    key: 'checks.disabled',
    problemOf: id => (ids.has(id) ? undefined : `there is no check '${id}'`),
    problems,
  });
  const checks = regraded({
    checks: options.checks,
    regrade: config.checks.regrade,
    problems,
  });
  const sourcesOff = verified({
    entries: config.sources.disabled,
    key: 'sources.disabled',
    problemOf: sourceProblem(checks, collectors),
    problems,
  });
  const pillarsOff = verified({
    entries: config.pillars.disabled,
    key: 'pillars.disabled',
    problemOf: id =>
      isPillarId(id)
        ? undefined
        : `there is no pillar '${id}'; there are ${PILLAR_IDS.join(', ')}`,
    problems,
  });

  /** Why a check does not run, or undefined when it does. */
  const offOf = (check: Check): DisabledCheck | undefined => {
    const { id, title, pillar } = check;
    const about = { checkId: id, title, pillar };
    const own = checksOff.get(id) ?? checksOff.get(catalogueIdOf(check));
    if (own !== undefined) {
      return { ...about, reason: own, by: 'check' };
    }
    if (isOffByDefault({ check, parameters: config.checks.parameters })) {
      const key = `wellArchitected.checks.parameters.${catalogueIdOf(check)}`;
      const reason = `Off by default; ${key}.enabled: true turns it on`;
      return { ...about, reason, by: 'check' };
    }
    const ofPillar = pillarsOff.get(pillar);
    if (ofPillar !== undefined) {
      return { ...about, reason: ofPillar, by: 'pillar' };
    }
    const source = sourcesOf(check).find(name => sourcesOff.has(name));
    return source === undefined
      ? undefined
      : { ...about, reason: sourcesOff.get(source)!, by: 'source', source };
  };
  const disabledChecks = checks.flatMap(check => offOf(check) ?? []);
  const off = new Map(disabledChecks.map(entry => [entry.checkId, entry]));
  const baseOf = new Map(
    checks
      .filter(check => catalogueIdOf(check) !== check.id)
      .map(check => [check.id, catalogueIdOf(check)]),
  );
  const isOff = (list: Record<string, unknown> | undefined) =>
    sourcesOfCalls(list as AnyCollector['list']).some(s => sourcesOff.has(s));

  const enabled = checks.filter(({ id }) => !off.has(id));
  return {
    all: new Map(checks.map(check => [check.id, check])),
    enabled,
    watched: watchedBy(enabled),
    reviewed: checks.filter(({ id }) => off.get(id)?.by !== 'check'),
    turnedOff: Object.fromEntries(
      disabledChecks
        .filter(({ by }) => by !== 'check')
        .map(({ checkId, by, source, reason }) => [
          checkId,
          `Turned off by the administrator with ${
            by === 'pillar' ? 'its pillar' : `the source ${source}`
          }: ${reason}`,
        ]),
    ),
    pillarsOff: Object.fromEntries(pillarsOff),
    collectors: collectors.filter(({ list }) => !isOff(list)),
    selection: {
      // siblings go with their check and are not listed besides
      disabledChecks: disabledChecks.filter(
        ({ checkId }) => !off.has(baseOf.get(checkId) ?? ''),
      ),
      regradedChecks: checks.flatMap(check =>
        check.regraded
          ? [
              {
                checkId: check.id,
                title: check.title,
                pillar: check.pillar,
                from: check.regraded.from,
                to: check.risk,
                reason: check.regraded.reason,
              },
            ]
          : [],
      ),
      disabledSources: [...sourcesOff].map(([id, reason]) => ({
        id,
        reason,
        checks: checks.filter(check => sourcesOf(check).includes(id)).length,
      })),
      disabledPillars: PILLAR_IDS.flatMap(pillar => {
        const reason = pillarsOff.get(pillar);
        return reason === undefined ? [] : [{ pillar, reason }];
      }),
    },
    countsFrom: countsFromOf({
      checks,
      countsFrom: config.checks.countsFrom,
      problems,
    }),
    problems,
  };
}
