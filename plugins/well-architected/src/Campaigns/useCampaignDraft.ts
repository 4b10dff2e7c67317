/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import {
  Campaign,
  CampaignInput,
} from 'backstage-plugin-well-architected-common';

const DAY_MS = 86_400_000;
/** Until the last day of a new campaign. */
const NEW_DAYS = 90;
const NEW_PERCENT = 90;

/** A day from today, `YYYY-MM-DD`. */
export const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const anew = (): CampaignInput => ({
  name: '',
  description: '',
  selection: { checkIds: [], pillars: [], risks: [] },
  audience: {
    owners: [],
    systems: [],
    domains: [],
    kinds: [],
    types: [],
    lifecycles: [],
  },
  starts: dayIn(0),
  due: dayIn(NEW_DAYS),
  targetPercent: NEW_PERCENT,
  version: 0,
});

const inputOf = (campaign: Campaign): CampaignInput => ({
  name: campaign.name,
  description: campaign.description,
  selection: campaign.selection,
  audience: campaign.audience,
  starts: campaign.starts,
  due: campaign.due,
  ...(campaign.targetPercent === undefined
    ? {}
    : { targetPercent: campaign.targetPercent }),
  version: campaign.version,
});

/** What is being written about a campaign, from it or from nothing. */
export function useCampaignDraft(campaign?: Campaign) {
  const [draft, setDraft] = useState(() =>
    campaign ? inputOf(campaign) : anew(),
  );
  return {
    draft,
    change: (values: Partial<CampaignInput>) =>
      setDraft(current => ({ ...current, ...values })),
  };
}
