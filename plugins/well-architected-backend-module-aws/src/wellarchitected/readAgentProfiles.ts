/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AgentProfileSummary,
  paginateListAgentProfiles,
  WellArchitectedClient,
} from '@aws-sdk/client-wellarchitected';
import { oncePerClient } from '../support/oncePerClient';
import { whereOffered } from '../support/whereOffered';

/**
 * The Regions that host profiles of the agent while it is a preview; profiles
 * cover workloads in all Regions.
 */
export const AGENT_REGIONS = ['us-east-1', 'us-east-2', 'us-west-2'];

async function* profiles(client: WellArchitectedClient) {
  for await (const page of paginateListAgentProfiles({ client }, {})) {
    yield* page.items ?? [];
  }
}

/** Profiles of the agent in one Region, read once for all collectors. */
export const readAgentProfiles = oncePerClient(
  async (client: WellArchitectedClient): Promise<AgentProfileSummary[]> => {
    const found: AgentProfileSummary[] = [];
    for await (const profile of whereOffered(profiles(client))) {
      found.push(profile);
    }
    return found;
  },
);
