/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignProgress } from 'backstage-plugin-well-architected-common';
import { Translate } from '../hooks/useText';
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
}): ChartData {
  const { days, palette, t } = options;
  const column = (
    name: Exclude<keyof CampaignProgress, 'day'>,
    label = t(`campaigns.progress.${name}`),
  ) => ({ label, cells: days.map(day => String(day[name])) });
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
      },
      {
        id: 'whole',
        label: t('campaigns.progress.whole'),
        look: { color: palette.tones.neutral.mark, dash: '6 4', width: 2 },
        values: days.map(wholeOf),
      },
    ],
    columns: [
      column('passing'),
      column('failing'),
      column('unknown'),
      column('waived'),
      column('entitiesPassing'),
      column('entities'),
    ],
  };
}
