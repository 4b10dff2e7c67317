/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CheckSum,
  DueDays,
  FindingsSummary,
  OrgFinding,
  Page,
} from 'backstage-plugin-well-architected-common';
import { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../../__testUtils__/testChecks';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../../permissions';
import { testApi } from '../../service/__testUtils__/apiWorld';
import { TestPolicy } from '../../service/__testUtils__/testPolicy';
import { FINDINGS_NOW, MANY } from './seedFindings';

interface AskOptions {
  policy?: TestPolicy;
  /** Entity refs that the catalog hides. */
  hidden?: string[];
  /** Days that open findings get. */
  dueDays?: DueDays;
}

/** Which of the seeded entities a finding is of. */
export const nth = (finding: OrgFinding) => Number(finding.entityRef.slice(-3));

/** Entities with an open finding, as the seed makes them. */
export const OPEN = Array.from({ length: MANY }, (_, n) => n).filter(
  n => n % 3,
);

/** May read the entities of one team only. */
export const ownOnly: TestPolicy = permission =>
  'resourceType' in permission
    ? createWellArchitectedConditionalDecision(
        permission as never,
        wellArchitectedConditions.isEntityOwner({
          claims: ['group:default/team-1'],
        }),
      )
    : { result: AuthorizeResult.ALLOW };

/** Asks the API about the seeded findings. */
export function askFindings(database: () => Knex) {
  // making an API takes longer than asking it
  const apps = new Map<string, Express>();
  async function appFor(options: AskOptions = {}) {
    const { dueDays = {}, ...rest } = options;
    const key = JSON.stringify([options.policy?.name, options.hidden, dueDays]);
    const known = apps.get(key);
    if (known) {
      return known;
    }
    const { app } = await testApi({
      knex: database(),
      registry: testRegistry(undefined, { actions: { dueDays } }),
      now: FINDINGS_NOW,
      ...rest,
    });
    apps.set(key, app);
    return app;
  }

  async function get<T>(path: string, options?: AskOptions): Promise<T> {
    const { status, body, text } = await request(await appFor(options)).get(
      path,
    );
    if (status !== 200) {
      throw new Error(`${path}: ${status} ${body.error?.message}`);
    }
    return path.includes('.csv') ? (text as T) : body;
  }
  const list = (query: string, options?: AskOptions) =>
    get<Page<OrgFinding>>(`/findings?${query}`, options);
  return {
    get,
    list,
    numbers: async (query: string) => (await list(query)).items.map(nth),
    sums: (query: string, options?: AskOptions) =>
      get<Page<CheckSum>>(`/findings/by-check?${query}`, options),
    summary: (query = '', options?: AskOptions) =>
      get<FindingsSummary>(`/findings/summary?${query}`, options),
    /** Status and message of an answer that is an error. */
    refusal: async (path: string, options?: AskOptions) => {
      const { status, body } = await request(await appFor(options)).get(path);
      return { status, message: body.error.message };
    },
  };
}
