/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation, Subject } from 'backstage-plugin-well-architected-common';
import { Resource } from '../define';

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

const keyOf = ({ type, region, id }: Pick<Subject, 'type' | 'region' | 'id'>) =>
  `${type}|${region}|${id}`;

/** Resources by what they are: those that were read twice are one subject. */
export function bySubject(resources: Resource[]): Map<string, Resource[]> {
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

/** Observations on what is no resource, by subject; there are few of them. */
export class OtherSubjects {
  private readonly subjects = new Map<string, AssessedSubject>();

  add(observation: Observation): void {
    const { subject } = observation;
    const key = keyOf(subject);
    const known = this.subjects.get(key);
    if (known) {
      known.observations.push(observation);
    } else {
      this.subjects.set(key, { subject, observations: [observation] });
    }
  }

  /** Takes out what was observed on the subject with this key of `bySubject`. */
  take(key: string): Observation[] {
    const found = this.subjects.get(key)?.observations ?? [];
    this.subjects.delete(key);
    return found;
  }

  rest(): IterableIterator<AssessedSubject> {
    return this.subjects.values();
  }
}
