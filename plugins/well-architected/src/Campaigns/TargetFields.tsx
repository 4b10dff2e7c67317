/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignInput } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { Segmented } from '../parts/Segmented';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const DEFAULT_PERCENT = 90;

/** First and last day, and what shall be reached by then. */
export function TargetFields(props: {
  draft: CampaignInput;
  /** The first day stays. */
  begun: boolean;
  today: string;
  onChange: (values: Partial<CampaignInput>) => void;
}) {
  const { draft, begun, today, onChange } = props;
  const { starts, due, targetPercent } = draft;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  return (
    <>
      <div className={surface.row} style={{ gap: 24 }}>
        <label className={classes.label}>
          {t('campaigns.form.starts')}
          <input
            type="date"
            className={classes.input}
            value={starts}
            min={begun ? undefined : today}
            disabled={begun}
            onChange={event => onChange({ starts: event.target.value })}
            required
          />
        </label>
        <label className={classes.label}>
          {t('campaigns.form.due')}
          <input
            type="date"
            className={classes.input}
            value={due}
            min={starts > today ? starts : today}
            onChange={event => onChange({ due: event.target.value })}
            required
          />
        </label>
      </div>
      <div className={surface.row} style={{ gap: 24, alignItems: 'flex-end' }}>
        <div className={classes.field}>
          <span className={surface.label}>{t('campaigns.form.target')}</span>
          <Segmented
            label={t('campaigns.form.target')}
            value={targetPercent === undefined ? 'none' : 'share'}
            onChange={next =>
              onChange({
                targetPercent: next === 'none' ? undefined : DEFAULT_PERCENT,
              })
            }
            options={[
              { value: 'share', label: t('campaigns.form.share') },
              { value: 'none', label: t('campaigns.form.nothingOpen') },
            ]}
          />
        </div>
        {targetPercent !== undefined && (
          <label className={classes.label}>
            {t('campaigns.form.percent')}
            <input
              type="number"
              className={classes.input}
              min={1}
              max={100}
              value={targetPercent}
              onChange={event =>
                onChange({ targetPercent: Number(event.target.value) })
              }
            />
          </label>
        )}
      </div>
    </>
  );
}
