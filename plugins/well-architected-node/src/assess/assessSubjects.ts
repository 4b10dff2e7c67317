/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  AssessedAccount,
  Check,
  CheckParameters,
  Inventory,
  Resource,
} from '../define';
import { assessWhole } from './assessWhole';
import { createJudges } from './createJudges';
import { factsOf } from './factsOf';
import { FindingReports } from './FindingReports';
import { InventoryIndex } from './InventoryIndex';
import { nativeChecksOf } from './nativeChecks';
import { placesOf } from './placesOf';
import { judgesType, PreparedChecks, prepareChecks } from './prepareChecks';
import { sharedFindings } from './sharedFindings';
import { AssessedSubject, bySubject, OtherSubjects } from './subjects';
import { unreadPlacesOf } from './unreadSubject';

/** Which of the ARNs that findings are about were listed, and as what types. */
function typesByArn(resources: Resource[], reports: FindingReports) {
  const types = new Map<string, Set<string>>();
  for (const { arn, type } of resources) {
    if (arn && reports.areAbout(arn)) {
      types.set(arn, (types.get(arn) ?? new Set()).add(type));
    }
  }
  return types;
}

/** Regions, the account, and what could not be listed but another tool names. */
function assessOthers(options: {
  checks: Check[];
  account: AssessedAccount;
  index: InventoryIndex;
  prepared: PreparedChecks;
  reports: FindingReports;
}): OtherSubjects {
  const { checks, account, index, prepared, reports } = options;
  const places = prepared.resource.flatMap(({ check }) =>
    placesOf({ check, index, accountId: account.id }),
  );
  const whole = assessWhole({ prepared, account }).map(o => reports.attach(o));
  const listed = typesByArn(index.inventory.resources, reports);
  const unread = reports.unreadSubjects({
    checks,
    places: unreadPlacesOf(places),
    isListed: (check, arn) =>
      [...(listed.get(arn) ?? [])].some(type => judgesType(check, type)),
  });
  const others = new OtherSubjects();
  [...places, ...whole, ...unread].forEach(o => others.add(o));
  return others;
}

/**
 * Judges one inventory, subject after subject: every resource check once per
 * resource, every account check once. A subject comes once, with all that was
 * observed on it; findings of other tools are attached already. What was handed
 * out is not kept, so memory grows with the inventory and not with what is said
 * about it. Pure; the time is the inventory's, never the clock's.
 *
 * Resources come first, findings of other tools behind all others, then Regions
 * and the account. Cost grows with the resources, not with the entities that
 * share them.
 *
 * `parameters` are overrides by check id.
 *
 * @public
 */
export function* assessSubjects(options: {
  inventory: Inventory;
  checks: Check[];
  account: AssessedAccount;
  parameters?: Record<string, CheckParameters>;
}): Generator<AssessedSubject, void, undefined> {
  const { inventory, checks, account, parameters = {} } = options;
  const index = new InventoryIndex(inventory);
  const prepared = prepareChecks({ checks, account, index, parameters });
  const nativeChecks = nativeChecksOf(checks);
  const reports = new FindingReports({
    findings: sharedFindings({ index, prepared, nativeChecks }),
    checks,
  });
  const judges = createJudges({ prepared, reports, nativeChecks });
  const others = assessOthers({ checks, account, index, prepared, reports });

  function* ofType(
    type: string,
    judge: (resource: Resource) => Observation[],
  ): Generator<AssessedSubject, void, undefined> {
    for (const [key, same] of bySubject(index.resources(type))) {
      const resource = same[same.length - 1];
      const { subject } = factsOf(resource);
      const observations: Observation[] = [];
      for (const observation of same.flatMap(judge)) {
        // a finding about the account is no finding about itself
        if (observation.subject.type === type) {
          observations.push(observation);
        } else {
          others.add(observation);
        }
      }
      others.take(key).forEach(o => observations.push(o));
      yield { subject, resource, observations };
    }
  }

  const isSource = (type: string) => prepared.importing(type).length > 0;
  for (const type of index.types.filter(each => !isSource(each))) {
    yield* ofType(type, judges.own(type));
  }
  // Only now is it known which findings were taken, but for those that are
  // about other findings: these are judged before any of them is handed out.
  const sources = index.types.filter(isSource);
  const early = new Map<Resource, Observation[]>();
  for (const type of sources) {
    const own = judges.own(type);
    index
      .resources(type)
      .filter(resource => reports.areAbout(resource.arn))
      .forEach(resource => early.set(resource, own(resource)));
  }
  for (const type of sources) {
    const own = judges.own(type);
    const asFindings = judges.asFindings(type);
    yield* ofType(type, resource => [
      ...(early.get(resource) ?? own(resource)),
      ...asFindings(resource),
    ]);
  }
  yield* others.rest();
}
