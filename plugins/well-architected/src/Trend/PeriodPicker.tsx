/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useText } from '../hooks/useText';
import { Segmented } from '../parts/Segmented';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { RANGES, useTrendSettings } from './useTrendSettings';

/** The period of all trends of a page, kept in the address. */
export function PeriodPicker() {
  const t = useText();
  const form = useFormStyles();
  const surface = useSurfaceStyles();
  const { range, from, to, setRange, setDays } = useTrendSettings();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <span className={surface.row}>
      {range === 'custom' && (
        <>
          <input
            type="date"
            className={form.input}
            aria-label={t('trend.range.from')}
            value={from}
            max={to}
            onChange={event =>
              event.target.value && setDays({ from: event.target.value })
            }
          />
          <input
            type="date"
            className={form.input}
            aria-label={t('trend.range.to')}
            value={to}
            min={from}
            max={today}
            onChange={event =>
              setDays({
                to: event.target.value === today ? '' : event.target.value,
              })
            }
          />
        </>
      )}
      <Segmented
        label={t('common.chart.range')}
        value={range}
        onChange={setRange}
        options={[
          ...RANGES.map(value => ({
            value,
            label: t('common.chart.days', { days: value }),
          })),
          { value: 'custom', label: t('trend.range.custom') },
        ]}
      />
    </span>
  );
}
