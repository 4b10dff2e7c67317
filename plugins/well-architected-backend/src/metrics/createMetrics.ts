/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Observation } from 'backstage-plugin-well-architected-common';
import { Inventory } from 'backstage-plugin-well-architected-node';
import { TransitionRow } from '../database/tables';
import { INSTRUMENTS } from './instruments';

export type ReadingOutcome = 'ok' | 'partial' | 'failed';
export type Delivery = 'sent' | 'failed';
export type EvaluationCounts = ReadonlyMap<Observation['status'], number>;

/** What the engine tells as it works. */
export interface Metrics {
  reading(options: { outcome: ReadingOutcome; seconds: number }): void;
  /** What a live reading found. */
  inventory(inventory: Inventory): void;
  /** How many judgements came to each status. */
  evaluations(counts: EvaluationCounts): void;
  scoring(options: { outcome: 'ok' | 'failed'; seconds: number }): void;
  /** Entities of which nothing had changed. */
  unchanged(entities: number): void;
  transitions(rows: Pick<TransitionRow, 'to_state' | 'risk'>[]): void;
  notification(outcome: Delivery): void;
  event(topic: string, outcome: Delivery): void;
}

/** Minutes for readings; a score takes parts of a second. */
const READING_BOUNDS = [1, 5, 10, 30, 60, 120, 300, 600, 1200, 3600];
const SCORING_BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function tally<T>(items: T[], keyOf: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts];
}

/** `dynamodb:ListTables` summed up as `dynamodb`. */
function byService(calls: Record<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [operation, count] of Object.entries(calls)) {
    const [service] = operation.split(':');
    sums.set(service, (sums.get(service) ?? 0) + count);
  }
  return sums;
}

/** Creates the instruments that are recorded as things happen. */
export function createMetrics(service: MetricsService): Metrics {
  const counter = (key: keyof typeof INSTRUMENTS) => {
    const { name, unit, description } = INSTRUMENTS[key];
    return service.createCounter(name, { unit, description });
  };
  const histogram = (
    key: keyof typeof INSTRUMENTS,
    explicitBucketBoundaries: number[],
  ) => {
    const { name, unit, description } = INSTRUMENTS[key];
    return service.createHistogram(name, {
      unit,
      description,
      advice: { explicitBucketBoundaries },
    });
  };
  const readings = counter('readings');
  const readingDuration = histogram('readingDuration', READING_BOUNDS);
  const awsCalls = counter('awsCalls');
  const resources = counter('resources');
  const evaluations = counter('evaluations');
  const scorings = counter('scorings');
  const scoringDuration = histogram('scoringDuration', SCORING_BOUNDS);
  const transitions = counter('transitions');
  const notifications = counter('notifications');
  const events = counter('events');
  return {
    reading({ outcome, seconds }) {
      readings.add(1, { outcome });
      readingDuration.record(seconds, { outcome });
    },
    inventory(inventory) {
      const failed = byService(inventory.failedCalls ?? {});
      for (const [name, calls] of byService(inventory.apiCalls)) {
        const failures = failed.get(name) ?? 0;
        awsCalls.add(calls - failures, { service: name, outcome: 'ok' });
        if (failures > 0) {
          awsCalls.add(failures, { service: name, outcome: 'failed' });
        }
      }
      resources.add(inventory.resources.length);
    },
    evaluations(counts) {
      for (const [status, count] of counts) {
        evaluations.add(count, { status });
      }
    },
    scoring({ outcome, seconds }) {
      scorings.add(1, { outcome });
      scoringDuration.record(seconds, { outcome });
    },
    unchanged: entities => scorings.add(entities, { outcome: 'unchanged' }),
    transitions(rows) {
      const keyOf = (row: (typeof rows)[number]) =>
        `${row.to_state} ${row.risk}`;
      for (const [key, count] of tally(rows, keyOf)) {
        const [state, risk] = key.split(' ');
        transitions.add(count, { state, risk });
      }
    },
    notification: outcome => notifications.add(1, { outcome }),
    event: (topic, outcome) => events.add(1, { topic, outcome }),
  };
}
