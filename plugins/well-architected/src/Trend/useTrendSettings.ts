/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TrendPeriod } from 'backstage-plugin-well-architected-common';
import { isDay } from '../filters/isDay';
import { useUrlState } from '../hooks/useUrlState';
import { Figure, FIGURES } from './lines';

export const RANGES = ['30', '90', '365'] as const;
const DEFAULT_RANGE = '90';
const DAY_MS = 24 * 60 * 60 * 1000;

/** What all trends of a page show, kept in the address. */
export interface TrendSettings {
  /** One of the usual lengths in days, or `custom`. */
  range: string;
  /** First and last day of a custom period. */
  from: string;
  to: string;
  period: TrendPeriod;
  figure: Figure;
  childGroups: boolean;
  setRange(range: string): void;
  setDays(days: { from?: string; to?: string }): void;
  setFigure(figure: string): void;
  setChildGroups(on: boolean): void;
}

const dayAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

export function useTrendSettings(): TrendSettings {
  const url = useUrlState();
  const asked = { from: url.get('from'), to: url.get('to') };
  const to = isDay(asked.to) ? asked.to : '';
  const isCustom = isDay(asked.from) && asked.from <= (to || dayAgo(0));
  const days = RANGES.find(known => known === url.get('days'));
  const range = isCustom ? 'custom' : days ?? DEFAULT_RANGE;
  return {
    range,
    from: isCustom ? asked.from : dayAgo(Number(range) - 1),
    to: (isCustom && to) || dayAgo(0),
    period: isCustom
      ? { from: asked.from, ...(to ? { to } : {}) }
      : { days: Number(range) },
    figure: FIGURES.find(known => known === url.get('figure')) ?? 'score',
    childGroups: url.get('children') !== 'no',
    setRange: next =>
      url.set(
        next === 'custom'
          ? { days: '', from: dayAgo(Number(days ?? DEFAULT_RANGE) - 1) }
          : { days: next === DEFAULT_RANGE ? '' : next, from: '', to: '' },
      ),
    setDays: next => url.set(next),
    setFigure: next => url.set({ figure: next === 'score' ? '' : next }),
    setChildGroups: on => url.set({ children: on ? '' : 'no' }),
  };
}
