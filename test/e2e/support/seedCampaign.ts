/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Campaign } from 'backstage-plugin-well-architected-common';
import { signInToApi } from './portalApi';

const NAME = 'Backups before winter';
const DAY_MS = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/**
 * A campaign for the few entities of one owner, so that it stands beside
 * nothing that other tests look at.
 *
 * @returns its id
 */
export async function seedCampaign(baseUrl: string): Promise<string> {
  const api = await signInToApi(baseUrl, 'dario');
  const path = '/well-architected/campaigns';
  const { items } = await api<{ items: Campaign[] }>(`${path}?limit=100`);
  const known = items.find(({ name }) => name === NAME);
  if (known) {
    return known.id;
  }
  const { id } = await api<Campaign>(path, {
    method: 'POST',
    body: {
      name: NAME,
      description: 'What is lost can be restored.',
      selection: {
        checkIds: ['rel-ebs-efs-backups'],
        pillars: [],
        risks: ['HIGH'],
      },
      audience: {
        owners: ['group:default/cloud-platform'],
        systems: [],
        domains: [],
        kinds: [],
        types: [],
        lifecycles: [],
      },
      starts: dayIn(0),
      due: dayIn(30),
      version: 0,
    },
  });
  return id;
}
