/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useMemo } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';

const DAY = 24 * 60 * 60 * 1000;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', DAY / 24],
  ['minute', DAY / 24 / 60],
];

/** The reader's own variant of the language that the portal speaks. */
function localeFor(language: string | undefined): string | undefined {
  const own = globalThis.navigator?.languages ?? [];
  return own.find(l => !language || l.startsWith(language)) ?? language;
}

/** Numbers and dates as the reader writes them. */
export interface Format {
  number(value: number): string;
  /** With its sign, for changes. */
  signed(value: number): string;
  usd(value: number): string;
  date(iso: string): string;
  /** A calendar day, `YYYY-MM-DD`. */
  day(day: string): string;
  /** Day and month, for axes. */
  shortDate(iso: string): string;
  dateTime(iso: string): string;
  /** Such as "12 days ago". */
  ago(iso: string): string;
  list(items: string[]): string;
}

export function useFormat(): Format {
  const language = useApiHolder()
    .get(appLanguageApiRef)
    ?.getLanguage().language;
  return useMemo(() => {
    const locale = localeFor(language);
    const dates = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, options);
      return (iso: string) => format.format(new Date(iso));
    };
    const numbers = (options?: Intl.NumberFormatOptions) => {
      const format = new Intl.NumberFormat(locale, options);
      return (value: number) => format.format(value);
    };
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const list = new Intl.ListFormat(locale, { type: 'conjunction' });
    return {
      number: numbers(),
      signed: numbers({ signDisplay: 'exceptZero' }),
      usd: numbers({
        style: 'currency',
        currency: 'USD',
        maximumFractionDigits: 0,
      }),
      date: dates({ dateStyle: 'medium' }),
      day: dates({ dateStyle: 'medium', timeZone: 'UTC' }),
      // A day without a time is a day everywhere, not midnight in London.
      shortDate: dates({ month: 'short', day: 'numeric', timeZone: 'UTC' }),
      dateTime: dates({ dateStyle: 'medium', timeStyle: 'short' }),
      ago: (iso: string) => {
        const passed = Date.now() - new Date(iso).getTime();
        const step = STEPS.find(([, size]) => Math.abs(passed) >= size);
        return step
          ? relative.format(-Math.trunc(passed / step[1]), step[0])
          : relative.format(0, 'minute');
      },
      list: (items: string[]) => list.format(items),
    };
  }, [language]);
}
