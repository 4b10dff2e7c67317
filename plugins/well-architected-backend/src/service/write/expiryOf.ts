/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckParameters } from 'backstage-plugin-well-architected-node';

const DAY_MS = 86_400_000;

/**
 * Until when an answer holds.
 *
 * @param options.asked - the question, with its own time in days
 * @param options.parameters - of the installation for this check, where the
 * parameter `expiresDays` says else
 */
export function expiryOf(options: {
  asked: { expiresDays: number };
  parameters?: CheckParameters;
  answeredAt: Date;
}): Date {
  const { asked, parameters, answeredAt } = options;
  const { expiresDays = asked.expiresDays } = parameters ?? {};
  return new Date(answeredAt.getTime() + Number(expiresDays) * DAY_MS);
}
