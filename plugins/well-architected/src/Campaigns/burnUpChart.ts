/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignProgress } from 'backstage-plugin-well-architected-common';
import { Translate } from '../hooks/useText';
import { CampaignLink } from '../links/useCampaignLink';
import { Palette } from '../theme/palette';
import { ChartData } from '../Trend/chartData';

/** All results that apply. */
export const wholeOf = ({
  passing,
  failing,
  unknown,
  waived,
}: CampaignProgress) => passing + failing + unknown + waived;

/** Passing results against all of them, by day, and the rest as columns. Pure. */
export function burnUpChart(options: {
  days: CampaignProgress[];
  palette: Palette;
  t: Translate;
  /** To the lists behind the figures of a day. */
  linkOf: (day: string) => CampaignLink;
}): ChartData {
  const { days, palette, t, linkOf } = options;
  const links = (to: (link: CampaignLink) => string) =>
    days.map(({ day }) => to(linkOf(day)));
  const column = (
    name: Exclude<keyof CampaignProgress, 'day'>,
    to: (link: CampaignLink) => string,
  ) => ({
    label: t(`campaigns.progress.${name}`),
    cells: days.map(day => String(day[name])),
    links: links(to),
  });
  return {
    days: days.map(({ day }) => day),
    isScore: false,
    markers: [],
    lines: [
      {
        id: 'passing',
        label: t('campaigns.progress.passing'),
        look: { color: palette.tones.best.mark, dash: '', width: 2.5 },
        values: days.map(({ passing }) => passing),
        links: links(link => link.findings('pass')),
      },
      {
        id: 'whole',
        label: t('campaigns.progress.whole'),
        look: { color: palette.tones.neutral.mark, dash: '6 4', width: 2 },
        values: days.map(wholeOf),
        links: links(link => link.findings('all')),
      },
    ],
    columns: [
      column('passing', link => link.findings('pass')),
      column('failing', link => link.findings('fail')),
      column('unknown', link => link.findings('unknown')),
      column('waived', link => link.findings('waived')),
      column('entitiesPassing', link => link.entities('passing')),
      column('entities', link => link.entities('all')),
    ],
  };
}
