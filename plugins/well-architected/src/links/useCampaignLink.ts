/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CampaignEntities,
  CheckState,
} from 'backstage-plugin-well-architected-common';
import { useOrgLink } from './useOrgLink';

/** Makes links from the figures of a campaign on a day. */
export interface CampaignLink {
  /** To its findings in a state, or to all that apply. */
  findings(state: CheckState | 'all'): string;
  entities(which: CampaignEntities): string;
}

/**
 * Makes links from the figures of a campaign to the lists behind them as they
 * stood on that day, of all owners or of one.
 */
export function useCampaignLink(
  campaignId: string,
): (day: string, owner?: string) => CampaignLink {
  const orgLink = useOrgLink();
  return (day, owner) => {
    const within = {
      day,
      campaign: campaignId,
      ...(owner ? { owner, children: 'no' } : {}),
    };
    return {
      findings: state => orgLink('risks', { ...within, risk: 'all', state }),
      entities: which =>
        orgLink('entities', { ...within, campaignEntities: which }),
    };
  };
}
