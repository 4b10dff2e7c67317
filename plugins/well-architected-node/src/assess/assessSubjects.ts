/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation, Subject } from 'backstage-plugin-well-architected-common';
import {
  AssessedAccount,
  Check,
  CheckParameters,
  Inventory,
  Resource,
} from '../define';
import { assessWhole } from './assessWhole';
import { factsOf } from './factsOf';
import { fileFinding } from './fileFinding';
import { countedOnce, FindingReports } from './FindingReports';
import { InventoryIndex } from './InventoryIndex';
import { judge } from './judge';
import { nativeChecksOf } from './nativeChecks';
import { placesOf } from './placesOf';
import { judgesType, prepareChecks } from './prepareChecks';
import { sharedFindings } from './sharedFindings';
import { ACCOUNT_TYPE } from './subjectTypes';
import { unreadPlacesOf } from './unreadSubject';

/** One subject with all that was observed on it. @public */
export interface AssessedSubject {
  subject: Subject;
  /**
   * As it is in the inventory. Absent for what is no resource in there: the
   * account, a Region, and what could not be listed but another tool names.
   */
  resource?: Resource;
  observations: Observation[];
}

type Identity = Pick<Subject, 'type' | 'region' | 'id'>;

const keyOf = ({ type, region, id }: Identity) => `${type}|${region}|${id}`;

/** Resources that were read twice are one subject. */
function bySubject(resources: Resource[]): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    const group = groups.get(key);
    if (group) {
      group.push(resource);
    } else {
      groups.set(key, [resource]);
    }
  }
  return groups;
}

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

/** Observations on what is no resource, by subject; there are few of them. */
class OtherSubjects {
  private readonly bySubject = new Map<string, AssessedSubject>();

  add(observation: Observation) {
    const { subject } = observation;
    const key = keyOf(subject);
    const known = this.bySubject.get(key);
    if (known) {
      known.observations.push(observation);
    } else {
      this.bySubject.set(key, { subject, observations: [observation] });
    }
  }

  /** What was observed under the same name, as part of that resource. */
  take(key: string): Observation[] {
    const found = this.bySubject.get(key)?.observations ?? [];
    this.bySubject.delete(key);
    return found;
  }

  rest(): IterableIterator<AssessedSubject> {
    return this.bySubject.values();
  }
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
  const others = new OtherSubjects();

  const places = prepared.resource.flatMap(({ check }) =>
    placesOf({ check, index, accountId: account.id }),
  );
  const listed = typesByArn(inventory.resources, reports);
  const unread = reports.unreadSubjects({
    checks,
    places: unreadPlacesOf(places),
    isListed: (check, arn) =>
      [...(listed.get(arn) ?? [])].some(type => judgesType(check, type)),
  });
  const whole = assessWhole({ prepared, account }).map(o => reports.attach(o));
  [...places, ...whole, ...unread].forEach(o => others.add(o));

  function judgeType(type: string) {
    const judges = prepared.ofType(type);
    return (resource: Resource): Observation[] => {
      const facts = factsOf(resource);
      return judges.map(({ check, context }) =>
        reports.attach({
          checkId: check.id,
          ...facts,
          ...judge(resource.name, () => check.evaluate(resource, context)),
        }),
      );
    };
  }

  function fileType(type: string) {
    const importing = prepared.importing(type);
    return (resource: Resource): Observation[] => {
      const { subject, environment } = factsOf(resource);
      return importing.flatMap(({ check, context, source }) => {
        const given = { check, source, resource, context, nativeChecks };
        const filed = fileFinding(given);
        if (!filed) {
          return [];
        }
        const { wholeAccount } = filed.finding;
        const observation: Observation = {
          checkId: check.id,
          // What is about an account as a whole is in the scope of all of it.
          subject: wholeAccount ? { ...subject, type: ACCOUNT_TYPE } : subject,
          ...(environment ? { environment } : {}),
          ...filed.verdict(),
        };
        return [
          countedOnce(observation, reports.countedBy(check.id, resource)),
        ];
      });
    };
  }

  const isSource = (type: string) => prepared.importing(type).length > 0;
  for (const type of index.types.filter(each => !isSource(each))) {
    const judgeOne = judgeType(type);
    for (const [key, same] of bySubject(index.resources(type))) {
      const resource = same[same.length - 1];
      const { subject } = factsOf(resource);
      const observations = same.flatMap(judgeOne);
      others.take(key).forEach(o => observations.push(o));
      yield { subject, resource, observations };
    }
  }

  // Only now is it known which findings were taken, but for those that are
  // about other findings: these are judged before any of them is handed out.
  const sources = index.types.filter(isSource);
  const early = new Map<Resource, Observation[]>();
  for (const type of sources) {
    const judgeOne = judgeType(type);
    for (const resource of index.resources(type)) {
      if (reports.areAbout(resource.arn)) {
        early.set(resource, judgeOne(resource));
      }
    }
  }
  for (const type of sources) {
    const judgeOne = judgeType(type);
    const fileOne = fileType(type);
    for (const [key, same] of bySubject(index.resources(type))) {
      const resource = same[same.length - 1];
      const { subject } = factsOf(resource);
      const observations = same.flatMap(r => early.get(r) ?? judgeOne(r));
      for (const filed of same.flatMap(fileOne)) {
        if (filed.subject.type === type) {
          observations.push(filed);
        } else {
          others.add(filed);
        }
      }
      others.take(key).forEach(o => observations.push(o));
      yield { subject, resource, observations };
    }
  }
  yield* others.rest();
}
