/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Overview } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { FigureLinks } from '../parts/FigureLinks';

/** The counts of all or some entities; each leads to the list that makes it. */
export function OverviewFigures(props: {
  overview: Overview;
  /** Filters of the lists behind, for a part of the organisation. */
  within?: Record<string, string>;
}) {
  const { overview, within } = props;
  const t = useText();
  const format = useFormat();
  const link = useOrgLink(within);
  const { counts, change30d } = overview;
  const figures = [
    {
      label: t('org.overview.score'),
      value: String(overview.low),
      hint:
        change30d === undefined
          ? t('entity.header.noEarlier')
          : t('org.overview.change', { change: format.signed(change30d) }),
      to: link('entities'),
    },
    {
      label: t('org.overview.entities'),
      value: format.number(overview.entities),
      to: link('entities', { sort: 'name' }),
    },
    {
      label: t('org.overview.high'),
      value: format.number(counts.high),
      to: link('risks', { risk: 'HIGH' }),
    },
    {
      label: t('org.overview.medium'),
      value: format.number(counts.medium),
      to: link('risks', { risk: 'MEDIUM' }),
    },
    {
      label: t('org.overview.low'),
      value: format.number(counts.low),
      to: link('risks', { risk: 'LOW' }),
    },
    {
      label: t('org.overview.accepted'),
      value: format.number(counts.accepted),
      to: link('risks', { risk: 'all', state: 'waived' }),
    },
    {
      label: t('org.overview.coverage'),
      value: `${overview.coverage} %`,
      hint: t('common.counts.unknown', {
        value: format.number(counts.unknown),
      }),
      to: link('entities', { sort: 'coverage' }),
    },
  ];
  return <FigureLinks figures={figures} />;
}
