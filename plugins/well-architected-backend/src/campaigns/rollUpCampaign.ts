/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { Registry } from '../registry/createRegistry';
import { allResults, entitiesOf } from './audienceFilter';
import { checkIdsOf } from './resolveChecks';
import { ALL_OWNERS, CampaignDayRow, CampaignRow } from './types';

type Sums = Pick<
  CampaignDayRow,
  'passing' | 'failing' | 'unknown' | 'waived' | 'entities' | 'entities_passing'
>;

const FIGURES = [
  'passing',
  'failing',
  'unknown',
  'waived',
  'entities',
  'entities_passing',
] as const satisfies readonly (keyof Sums)[];

/** Sums of each owner, null for entities without one. One statement. */
async function sumByOwner(
  knex: Knex,
  campaign: CampaignRow,
  checkIds: string[],
): Promise<(Sums & { owner_ref: string | null })[]> {
  const count = (state: string, name: string) =>
    knex.raw(
      `sum(case when r.state = '${state}' then 1 else 0 end) as ${name}`,
    );
  const byEntity = entitiesOf({ knex, campaign })
    .join(
      allResults({ knex, checkIds }).as('r'),
      'r.entity_ref',
      'wa_entity.entity_ref',
    )
    .whereNot('r.state', 'not-applicable')
    .groupBy('wa_entity.entity_ref', 'wa_entity.owner_ref')
    .select(
      'wa_entity.owner_ref',
      count('pass', 'passing'),
      count('fail', 'failing'),
      count('unknown', 'unknown'),
      count('waived', 'waived'),
      knex.raw('count(*) as results'),
    );
  return knex
    .from(byEntity.as('e'))
    .groupBy('owner_ref')
    .select('owner_ref')
    .sum({
      passing: 'passing',
      failing: 'failing',
      unknown: 'unknown',
      waived: 'waived',
    })
    .count({ entities: '*' })
    .select(
      knex.raw(
        'sum(case when passing = results then 1 else 0 end) as entities_passing',
      ),
    );
}

/**
 * Settles the checks of a running campaign on its first day, and writes its
 * progress of a day, in all and per direct owner. Idempotent: a second run of
 * the same day gives the same rows.
 */
export async function rollUpCampaign(options: {
  knex: Knex;
  registry: Pick<Registry, 'enabled'>;
  campaign: CampaignRow;
  /** `YYYY-MM-DD` */
  day: string;
}): Promise<void> {
  const { knex, registry, campaign, day } = options;
  const checkIds = checkIdsOf(campaign, registry);
  await knex.transaction(async trx => {
    if (campaign.check_ids === null) {
      await trx<CampaignRow>('wa_campaign')
        .where('id', campaign.id)
        .whereNull('check_ids')
        .update({ check_ids: JSON.stringify(checkIds) });
    }
    const owners = (await sumByOwner(trx, campaign, checkIds)).map(row => ({
      owner_ref: row.owner_ref,
      ...(Object.fromEntries(
        FIGURES.map(figure => [figure, Number(row[figure] ?? 0)]),
      ) as Sums),
    }));
    const all = Object.fromEntries(
      FIGURES.map(figure => [
        figure,
        owners.reduce((sum, row) => sum + row[figure], 0),
      ]),
    ) as Sums;
    const rows = [
      { owner_ref: ALL_OWNERS, ...all },
      ...owners.flatMap(({ owner_ref, ...sums }) =>
        owner_ref === null ? [] : [{ owner_ref, ...sums }],
      ),
    ].map(row => ({ campaign_id: campaign.id, day, ...row }));
    const table = () => trx<CampaignDayRow>('wa_campaign_day');
    await table().where({ campaign_id: campaign.id, day }).delete();
    for (const part of chunked(rows)) {
      await table()
        .insert(part)
        .onConflict(['campaign_id', 'owner_ref', 'day'])
        .merge();
    }
  });
}

/** Rolls up every campaign that is running on a day. */
export async function rollUpCampaigns(options: {
  knex: Knex;
  registry: Pick<Registry, 'enabled'>;
  /** `YYYY-MM-DD` */
  day: string;
}): Promise<void> {
  const { knex, day } = options;
  const running = await knex<CampaignRow>('wa_campaign')
    .whereNull('cancelled_at')
    .where('starts', '<=', day)
    .where('due', '>=', day)
    .orderBy('id');
  for (const campaign of running) {
    await rollUpCampaign({ ...options, campaign });
  }
}
