/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { inMarkdown } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { entityTabPath } from '../notify/entityTabPath';
import { putMessage } from '../notify/putMessage';
import { countOf, listOf, plain, shorten } from '../notify/text';
import { MessageText } from '../notify/types';
import { Registry } from '../registry/createRegistry';
import { allResults, entitiesOf } from './audienceFilter';
import { checkIdsOf } from './resolveChecks';
import { rollUpCampaign } from './rollUpCampaign';
import { dayOf } from './statusOf';
import { ALL_OWNERS, CampaignDayRow, CampaignRow } from './types';

const DAY_MS = 86_400_000;
/** Days before the last one at which owners are told again. */
const BEFORE_DUE = 7;
/** Characters of a description in a message. */
const MOST_OF_DESCRIPTION = 500;

type Occasion = 'start' | 'due';

interface OpenEntity {
  entity_ref: string;
  name: string;
  title: string | null;
  open: number | string;
}

/** Entities of an owner with open results, the most first. */
async function openEntities(options: {
  knex: Knex;
  campaign: CampaignRow;
  checkIds: string[];
  ownerRef: string;
}): Promise<OpenEntity[]> {
  const { knex, checkIds, ownerRef } = options;
  return entitiesOf(options)
    .join(
      allResults({ knex, checkIds }).as('r'),
      'r.entity_ref',
      'wa_entity.entity_ref',
    )
    .where('wa_entity.owner_ref', ownerRef)
    .whereIn('r.state', ['fail', 'unknown'])
    .groupBy('wa_entity.entity_ref', 'wa_entity.name', 'wa_entity.title')
    .orderByRaw('count(*) desc, wa_entity.entity_ref')
    .select('wa_entity.entity_ref', 'wa_entity.name', 'wa_entity.title')
    .count({ open: '*' });
}

function textOf(options: {
  campaign: CampaignRow;
  occasion: Occasion;
  progress: CampaignDayRow;
  entities: OpenEntity[];
}): MessageText {
  const { campaign, occasion, progress, entities } = options;
  const { failing, unknown } = progress;
  const open = `${countOf(failing, 'check fails', 'checks fail')}${
    unknown > 0 ? ` and ${unknown} ${unknown === 1 ? 'is' : 'are'} unknown` : ''
  } in ${countOf(entities.length, 'entity', 'entities')}`;
  return {
    title:
      occasion === 'start'
        ? `Campaign "${campaign.name}" has begun: ${open}`
        : `Campaign "${campaign.name}" is due on ${campaign.due}: ${open}`,
    description: campaign.description,
    link: `/well-architected/campaigns?campaign=${campaign.id}`,
    severity: 'normal',
    body: [
      // it begins a line
      inMarkdown(shorten(campaign.description, MOST_OF_DESCRIPTION)),
      `Due on ${campaign.due}. Open for you:`,
      listOf(
        entities.map(
          entity =>
            `[${plain(entity.title ?? entity.name)}](${entityTabPath(
              entity.entity_ref,
            )}): ${entity.open} open`,
        ),
      ),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

async function tell(options: {
  knex: Knex;
  registry: Registry;
  campaign: CampaignRow;
  occasion: Occasion;
  now: Date;
}): Promise<void> {
  const { knex, registry, campaign, occasion, now } = options;
  const day = dayOf(now);
  await rollUpCampaign({ knex, registry, campaign, day });
  const owners = await knex<CampaignDayRow>('wa_campaign_day')
    .where({ campaign_id: campaign.id, day })
    .whereNot('owner_ref', ALL_OWNERS)
    .whereRaw('failing + unknown > 0')
    .orderBy('owner_ref');
  const checkIds = checkIdsOf(campaign, registry);
  for (const progress of owners) {
    const entities = await openEntities({
      knex,
      campaign,
      checkIds,
      ownerRef: progress.owner_ref,
    });
    await knex.transaction(trx =>
      putMessage({
        trx,
        key: `campaign ${campaign.id} ${occasion} ${campaign.due} ${progress.owner_ref}`,
        scope: `well-architected:campaign:${campaign.id}`,
        recipientRef: progress.owner_ref,
        topic: 'well-architected-campaign',
        text: textOf({ campaign, occasion, progress, entities }),
        reason:
          occasion === 'start'
            ? `The campaign '${campaign.name}' began on ${campaign.starts}.`
            : `The campaign '${campaign.name}' is due on ${campaign.due}.`,
        now,
      }),
    );
  }
}

/**
 * Puts into the outbox that campaigns have begun, and one week before their
 * last day, to every owner with something open, once. A turn that broke off
 * goes on where it ended.
 */
export async function tellCampaigns(options: {
  knex: Knex;
  registry: Registry;
  now: Date;
  signal: AbortSignal;
}): Promise<void> {
  const { knex, now, signal } = options;
  const day = dayOf(now);
  const soon = dayOf(new Date(now.getTime() + BEFORE_DUE * DAY_MS));
  const campaigns = await knex<CampaignRow>('wa_campaign')
    .whereNull('cancelled_at')
    .where('starts', '<=', day)
    .where('due', '>=', day)
    .where(untold =>
      untold
        .whereNull('start_told_at')
        .orWhere(due => due.whereNull('due_told_at').where('due', '<=', soon)),
    )
    .orderBy('id');
  for (const campaign of campaigns) {
    signal.throwIfAborted();
    const begins = campaign.start_told_at === null;
    await tell({ ...options, campaign, occasion: begins ? 'start' : 'due' });
    const at = now.toISOString();
    // who is told at the start that it is due within a week knows it
    await knex<CampaignRow>('wa_campaign')
      .where('id', campaign.id)
      .update({
        ...(begins ? { start_told_at: at } : {}),
        ...(campaign.due <= soon ? { due_told_at: at } : {}),
      });
  }
}
