/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
import { EntityScorecard } from 'backstage-plugin-well-architected-common';

const API = '**/api/well-architected';

/** A request of the plugin, for interception. */
export const requestTo = (path: string) => `${API}${path}`;

/** Requests of the tab of an entity, for interception. */
export const partOf = (entity: string, part: string) =>
  requestTo(`/entities/component/default/${entity}/${part}`);

/** The first request of the tab of an entity. */
export const scorecardOf = (entity: string) => partOf(entity, 'scorecard');

/** Lets the framework deny every permission whose name matches. */
export const denyPermissions = (page: Page, denied: RegExp) =>
  page.route('**/api/permission/authorize', async route => {
    const { items } = route.request().postDataJSON() as {
      items: { id: string; permission: { name: string } }[];
    };
    await route.fulfill({
      json: {
        items: items.map(({ id, permission }) => ({
          id,
          result: denied.test(permission.name) ? 'DENY' : 'ALLOW',
        })),
      },
    });
  });

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

/** Lets the backend answer and changes what it said. */
export const changeAnswer = <T extends object = Record<string, unknown>>(
  page: Page,
  options: { url: string; change: (answer: T) => object },
) =>
  page.route(options.url, async route => {
    const response = await route.fetch();
    const answer: T = await response.json();
    await route.fulfill({ response, json: options.change(answer) });
  });

/** Lets the backend answer and changes what it said about an entity. */
export const changeScorecard = (
  page: Page,
  entity: string,
  change: (scorecard: EntityScorecard) => Partial<EntityScorecard>,
) =>
  changeAnswer<EntityScorecard>(page, {
    url: scorecardOf(entity),
    change: scorecard => ({ ...scorecard, ...change(scorecard) }),
  });
