/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { pillarOf, Waiver } from 'backstage-plugin-well-architected-common';
import { toCsv } from '../report/toCsv';

const COLUMNS = [
  'Entity',
  'Owner',
  'Pillar',
  'Check',
  'Title',
  'Risk',
  'State',
  'Last day',
  'Reason',
  'Link',
  'Resources',
  'Requested by',
  'Requested at',
  'Decided by',
  'Changed at',
  'Changed by',
  'Note',
] as const;

/**
 * Waivers as a table, one row for each. A waiver without resources accepts all
 * of its finding; changed is what happened last, by nobody where it was a rule.
 *
 * @param continued - rows that follow others of the same table
 */
export const renderWaiversCsv = (
  waivers: Waiver[],
  continued: boolean,
): string =>
  toCsv({
    columns: COLUMNS,
    continued,
    rows: waivers.map(waiver => {
      const last = waiver.history.at(-1);
      return {
        Entity: waiver.entityRef,
        Owner: waiver.ownerRef ?? '',
        Pillar: waiver.pillar ? pillarOf(waiver.pillar).name : '',
        Check: waiver.checkId,
        Title: waiver.title,
        Risk: waiver.risk,
        State: waiver.state,
        'Last day': waiver.expires,
        Reason: waiver.reason,
        Link: waiver.link ?? '',
        Resources: (waiver.resources ?? []).join(' '),
        'Requested by': waiver.requestedBy,
        'Requested at': waiver.requestedAt,
        'Decided by': waiver.decidedBy ?? '',
        'Changed at': last?.at ?? '',
        'Changed by': last?.actor ?? '',
        Note: last?.note ?? '',
      };
    }),
  });
