/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** What is measured, and what the example dashboard is checked against. */
export interface Instrument {
  type: 'counter' | 'histogram' | 'gauge';
  /** `well_architected.<noun>.<measure>` */
  name: string;
  /** UCUM: `s`, or the thing that is counted in braces. */
  unit: string;
  description: string;
  /** Attributes with few values; never an entity, an owner or an account. */
  attributes: readonly string[];
}

/**
 * All metrics of the plugin. Gauges are asked for when metrics are collected,
 * on every replica: of these, take the greatest value, not the sum.
 */
export const INSTRUMENTS = {
  readings: {
    type: 'counter',
    name: 'well_architected.accounts.readings',
    unit: '{reading}',
    description:
      'Readings of AWS accounts by outcome: ok, partial (parts could not be read), failed',
    attributes: ['outcome'],
  },
  readingDuration: {
    type: 'histogram',
    name: 'well_architected.accounts.reading.duration',
    unit: 's',
    description: 'Time from the start of a reading until it is saved',
    attributes: ['outcome'],
  },
  awsCalls: {
    type: 'counter',
    name: 'well_architected.aws.calls',
    unit: '{call}',
    description:
      'Calls to AWS of readings that were saved, by service and outcome (ok, failed after all retries)',
    attributes: ['service', 'outcome'],
  },
  resources: {
    type: 'counter',
    name: 'well_architected.resources.read',
    unit: '{resource}',
    description: 'AWS resources in readings that were saved',
    attributes: [],
  },
  evaluations: {
    type: 'counter',
    name: 'well_architected.checks.evaluations',
    unit: '{evaluation}',
    description:
      'Checks evaluated on a resource or an account, by status (pass, fail, unknown, not-applicable)',
    attributes: ['status'],
  },
  scorings: {
    type: 'counter',
    name: 'well_architected.entities.scorings',
    unit: '{scoring}',
    description:
      'Entities scored by outcome: ok, unchanged (confirmed without concluding them again), failed',
    attributes: ['outcome'],
  },
  scoringDuration: {
    type: 'histogram',
    name: 'well_architected.entities.scoring.duration',
    unit: 's',
    description: 'Time to score one entity and to save the result',
    attributes: ['outcome'],
  },
  transitions: {
    type: 'counter',
    name: 'well_architected.findings.transitions',
    unit: '{transition}',
    description:
      'Checks that changed for an entity or an account, by new state and risk',
    attributes: ['state', 'risk'],
  },
  notifications: {
    type: 'counter',
    name: 'well_architected.notifications.deliveries',
    unit: '{message}',
    description: 'Attempts to send a notification by outcome: sent, failed',
    attributes: ['outcome'],
  },
  events: {
    type: 'counter',
    name: 'well_architected.events.deliveries',
    unit: '{event}',
    description:
      'Attempts to publish an event by topic and outcome: sent, failed',
    attributes: ['topic', 'outcome'],
  },
  queueItems: {
    type: 'gauge',
    name: 'well_architected.queue.items',
    unit: '{item}',
    description: 'Work items by kind and state: waiting, running',
    attributes: ['kind', 'state'],
  },
  due: {
    type: 'gauge',
    name: 'well_architected.work.due',
    unit: '{item}',
    description:
      'Accounts to read and entities to score that are due and wait, by kind: accounts, entities',
    attributes: ['kind'],
  },
  catchUp: {
    type: 'gauge',
    name: 'well_architected.work.catch_up',
    unit: 's',
    description:
      'Time until nothing is due at the pace of the last hour, by kind; absent while nothing is done',
    attributes: ['kind'],
  },
  accounts: {
    type: 'gauge',
    name: 'well_architected.accounts.known',
    unit: '{account}',
    description:
      'Configured AWS accounts by state of the last reading: never-read, running, ok, partial, failed',
    attributes: ['state'],
  },
  staleAccounts: {
    type: 'gauge',
    name: 'well_architected.accounts.stale',
    unit: '{account}',
    description:
      'AWS accounts whose last complete reading is older than staleAfter: what it showed counts as unknown',
    attributes: [],
  },
  entities: {
    type: 'gauge',
    name: 'well_architected.entities.known',
    unit: '{entity}',
    description: 'Scored entities by level',
    attributes: ['level'],
  },
  waitingEvents: {
    type: 'gauge',
    name: 'well_architected.events.waiting',
    unit: '{event}',
    description: 'Events that were not delivered yet',
    attributes: [],
  },
  waitingNotifications: {
    type: 'gauge',
    name: 'well_architected.notifications.waiting',
    unit: '{message}',
    description: 'Notifications that were not sent yet',
    attributes: [],
  },
} as const satisfies Record<string, Instrument>;
