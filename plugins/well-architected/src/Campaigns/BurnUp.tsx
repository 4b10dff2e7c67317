/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignProgress } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useCampaignLink } from '../links/useCampaignLink';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { usePalette } from '../theme/usePalette';
import { ChartFigure } from '../Trend/ChartFigure';
import { NOT_IN_PICTURE } from '../Trend/savePicture';
import { burnUpChart, wholeOf } from './burnUpChart';

/** A line of the legend: its look and its name. */
function Key(props: { color: string; dash: string; label: string }) {
  const { color, dash, label } = props;
  const surface = useSurfaceStyles();
  return (
    <span className={`${surface.row} ${surface.small}`}>
      <svg width={24} height={8} aria-hidden>
        <line
          x1={0}
          x2={24}
          y1={4}
          y2={4}
          stroke={color}
          strokeWidth={2.5}
          strokeDasharray={dash}
        />
      </svg>
      {label}
    </span>
  );
}

/** Results that pass, by day, against all that there are. */
export function BurnUp(props: {
  campaignId: string;
  /** Of this owner alone; of all where empty. */
  owner: string;
  days: CampaignProgress[];
  title: string;
}) {
  const { campaignId, owner, days, title } = props;
  const t = useText();
  const format = useFormat();
  const palette = usePalette();
  const surface = useSurfaceStyles();
  const link = useCampaignLink(campaignId);
  const data = burnUpChart({
    days,
    palette,
    t,
    linkOf: day => link(day, owner),
  });
  const last = days[days.length - 1];
  const [first] = days;
  const now = {
    passing: format.number(last.passing),
    whole: format.number(wholeOf(last)),
    day: format.day(last.day),
  };
  const summary =
    days.length === 1
      ? t('campaigns.progress.summary', now)
      : t('campaigns.progress.change', {
          ...now,
          before: format.number(first.passing),
          wholeBefore: format.number(wholeOf(first)),
          dayBefore: format.day(first.day),
        });
  return (
    <ChartFigure
      data={data}
      title={title}
      summary={summary}
      caption={t('campaigns.progress.caption')}
      legend={
        <div className={surface.row} style={{ flex: 1 }}>
          {data.lines.map(({ id, label, look }) => (
            <Key key={id} color={look.color} dash={look.dash} label={label} />
          ))}
        </div>
      }
    >
      <div {...{ [NOT_IN_PICTURE]: '' }}>{t('campaigns.progress.points')}</div>
    </ChartFigure>
  );
}
