/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignSelection } from 'backstage-plugin-well-architected-common';
import { Registry } from '../registry/createRegistry';
import { CampaignRow } from './types';

/** Ids of the enabled checks that a selection means now. Pure. */
export function resolveChecks(options: {
  selection: CampaignSelection;
  registry: Pick<Registry, 'enabled'>;
}): string[] {
  const { selection, registry } = options;
  const { checkIds, pillars, risks } = selection;
  const byFilter = pillars.length + risks.length > 0;
  return registry.enabled
    .filter(
      ({ id, pillar, risk }) =>
        checkIds.includes(id) ||
        (byFilter &&
          (pillars.length === 0 || pillars.includes(pillar)) &&
          (risks.length === 0 || risks.includes(risk))),
    )
    .map(({ id }) => id);
}

/** Ids of the checks of a campaign: settled, or as of now before it starts. */
export function checkIdsOf(
  row: Pick<CampaignRow, 'check_ids' | 'selection'>,
  registry: Pick<Registry, 'enabled'>,
): string[] {
  return row.check_ids === null
    ? resolveChecks({ selection: JSON.parse(row.selection), registry })
    : JSON.parse(row.check_ids);
}
