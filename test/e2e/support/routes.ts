/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
import { EntityScorecard } from 'backstage-plugin-well-architected-common';

const API = '**/api/well-architected';

/** Requests of the tab of an entity, for interception. */
export const scorecardOf = (entity: string) =>
  `${API}/entities/component/default/${entity}/scorecard`;

/** Answers a request with an error as the backend words it. */
export const answerWithError = (
  page: Page,
  options: { url: string; status: number; name: string; message: string },
) => {
  const { url, status, name, message } = options;
  return page.route(url, route =>
    route.fulfill({
      status,
      json: { error: { name, message }, response: { statusCode: status } },
    }),
  );
};

/** Lets the backend answer and changes what it said about an entity. */
export const changeScorecard = (
  page: Page,
  entity: string,
  change: (scorecard: EntityScorecard) => Partial<EntityScorecard>,
) =>
  page.route(scorecardOf(entity), async route => {
    const response = await route.fetch();
    const scorecard: EntityScorecard = await response.json();
    await route.fulfill({
      response,
      json: { ...scorecard, ...change(scorecard) },
    });
  });
