/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Profiles of the AWS Well-Architected Agent (preview).
 *
 * Calls: wellarchitected:ListAgentProfiles in the Regions that host profiles,
 * shared with the recommendations.
 * IAM: the action of the same name. Global.
 * Cost of a run: one call in each of the three Regions.
 */
import { WellArchitectedClient } from '@aws-sdk/client-wellarchitected';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import {
  AGENT_REGIONS,
  readAgentProfiles,
} from '../wellarchitected/readAgentProfiles';

export default defineCollector({
  id: 'wellarchitected-agent-profile',
  type: 'AWS::WellArchitected::AgentProfile',
  noun: { one: 'agent profile', many: 'agent profiles' },
  scope: 'global',
  list: {
    'wellarchitected:ListAgentProfiles': 'wellarchitected:ListAgentProfiles',
  },
  schema: z.object({ pillars: z.array(z.string()) }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:wellarchitected:us-east-1:111122223333:agent-profile/orders',
    data: { pillars: ['SECURITY', 'RESILIENCE'] },
  },
  async *collect(ctx) {
    for (const region of AGENT_REGIONS) {
      const client = ctx.client(WellArchitectedClient, { region });
      for (const profile of await readAgentProfiles(client)) {
        yield {
          id: profile.arn ?? profile.name ?? '',
          name: profile.displayName ?? profile.name,
          arn: profile.arn,
          createdAt: profile.createdAt?.toISOString(),
          data: { pillars: profile.pillars ?? [] },
        };
      }
    }
  },
});
