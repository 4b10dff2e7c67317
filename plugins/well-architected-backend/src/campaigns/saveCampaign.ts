/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError, InputError } from '@backstage/errors';
import {
  Campaign,
  CampaignInput,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ApiContext } from '../service/types';
import { findCampaign, loadCampaign } from './loadCampaigns';
import { rollUpCampaign } from './rollUpCampaign';
import { dayOf, statusOf } from './statusOf';
import { CampaignRow } from './types';
import { validCampaign } from './validCampaign';

type Context = Pick<ApiContext, 'knex' | 'registry' | 'now'>;

const columnsOf = (input: CampaignInput) => ({
  name: input.name,
  description: input.description,
  selection: JSON.stringify(input.selection),
  audience: JSON.stringify(input.audience),
  starts: input.starts,
  due: input.due,
  target_percent: input.targetPercent ?? null,
});

/** Progress is there as soon as the campaign runs, not at the next roll-up. */
async function answer(context: Context, campaignId: string): Promise<Campaign> {
  const { knex, registry } = context;
  const day = dayOf(context.now());
  const campaign = await findCampaign(knex, campaignId);
  if (statusOf(campaign, day) === 'running') {
    await rollUpCampaign({ knex, registry, campaign, day });
  }
  return loadCampaign({ context, campaignId });
}

/**
 * Begins a campaign, or announces it where its first day is to come.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field.
 */
export async function createCampaign(options: {
  context: Context;
  input: CampaignInput;
  author: string;
}): Promise<Campaign> {
  const { context, author } = options;
  const { knex, registry } = context;
  const input = validCampaign({ input: options.input, registry });
  const now = context.now();
  if (input.starts < dayOf(now)) {
    throw new InputError(
      `Body field 'starts' is in the past: '${input.starts}'`,
    );
  }
  const at = now.toISOString();
  const id = randomUUID();
  await knex<CampaignRow>('wa_campaign').insert({
    id,
    ...columnsOf(input),
    check_ids: null,
    created_by: author,
    created_at: at,
    updated_by: author,
    updated_at: at,
    cancelled_at: null,
    cancel_reason: null,
    start_told_at: null,
    due_told_at: null,
    version: 1,
  });
  return answer(context, id);
}

/** Writes one version after the one that was seen, or nothing. */
async function move(options: {
  knex: Knex;
  row: CampaignRow;
  version: number;
  change: Partial<CampaignRow>;
  author: string;
  at: string;
}): Promise<void> {
  const { knex, row, version, change, author, at } = options;
  const moved = await knex<CampaignRow>('wa_campaign')
    .where({ id: row.id, version })
    .update({
      ...change,
      version: version + 1,
      updated_by: author,
      updated_at: at,
    });
  if (moved === 0) {
    throw new ConflictError(
      `${row.updated_by} changed the campaign meanwhile, at ${row.updated_at}. Nothing was replaced`,
    );
  }
}

/** @throws InputError for a campaign that is over. */
function refuseOver(row: CampaignRow, day: string): void {
  const status = statusOf(row, day);
  if (status === 'ended' || status === 'cancelled') {
    throw new InputError(`The campaign '${row.name}' is ${status}`);
  }
}

/** What has begun keeps its checks and its first day: its progress is of them. */
function refuseBegun(row: CampaignRow, input: CampaignInput): void {
  if (input.starts !== row.starts) {
    throw new InputError(
      `Body field 'starts' cannot change any more: the campaign began on ${row.starts}`,
    );
  }
  if (JSON.stringify(input.selection) !== row.selection) {
    throw new InputError(
      `Body field 'selection' cannot change any more: the checks were settled when the campaign began on ${row.starts}`,
    );
  }
}

/**
 * Changes a campaign that is not over. Once it has begun, its checks and its
 * first day stay.
 *
 * @throws InputError naming the field; NotFoundError; ConflictError when
 * somebody else was quicker.
 */
export async function updateCampaign(options: {
  context: Context;
  campaignId: string;
  input: CampaignInput;
  author: string;
}): Promise<Campaign> {
  const { context, campaignId, author } = options;
  const { knex, registry } = context;
  const now = context.now();
  const day = dayOf(now);
  const row = await findCampaign(knex, campaignId);
  refuseOver(row, day);
  const begun = statusOf(row, day) === 'running';
  const input = validCampaign({ input: options.input, registry });
  if (begun) {
    refuseBegun(row, input);
  } else if (input.starts < day) {
    throw new InputError(
      `Body field 'starts' is in the past: '${input.starts}'`,
    );
  }
  if (input.due < day) {
    throw new InputError(`Body field 'due' is in the past: '${input.due}'`);
  }
  await move({
    knex,
    row,
    version: input.version,
    change: {
      ...columnsOf(input),
      // another last day is worth a reminder of its own
      ...(input.due === row.due ? {} : { due_told_at: null }),
    },
    author,
    at: now.toISOString(),
  });
  return answer(context, campaignId);
}

/**
 * Ends a campaign before its time. Its progress so far stays.
 *
 * @throws InputError, NotFoundError; ConflictError when somebody else was
 * quicker.
 */
export async function cancelCampaign(options: {
  context: Context;
  campaignId: string;
  reason: string;
  version: number;
  author: string;
}): Promise<Campaign> {
  const { context, campaignId, version, author } = options;
  const { knex } = context;
  const now = context.now();
  const row = await findCampaign(knex, campaignId);
  refuseOver(row, dayOf(now));
  const reason = options.reason.trim();
  if (reason === '') {
    throw new InputError("Body field 'reason' is empty");
  }
  const at = now.toISOString();
  await move({
    knex,
    row,
    version,
    change: { cancelled_at: at, cancel_reason: reason },
    author,
    at,
  });
  return loadCampaign({ context, campaignId });
}
