/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FindingDayPage } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useDayFindings } from './useDayFindings';

/** What the reader has to know about the findings of a day. */
export function DayFindingsNotes({ first }: { first: FindingDayPage }) {
  const { ignored, filter } = useDayFindings();
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { day, kept, counted, totalItems = 0 } = first;
  const notes = [
    ignored.length > 0 &&
      t('org.day.ignored', {
        filters: format.list(ignored.map(name => t(`filters.name.${name}`))),
      }),
    kept && t('risksOfDay.hint', { day: format.day(day) }),
    counted !== undefined &&
      counted !== totalItems &&
      t(
        filter.campaign ? 'risksOfDay.campaignCount' : 'risksOfDay.otherCount',
        {
          counted: format.number(counted),
          listed: format.number(totalItems),
        },
      ),
  ].filter(Boolean);
  return (
    <>
      {notes.map(note => (
        <p key={`${note}`} className={`${surface.small} ${surface.muted}`}>
          {note}
        </p>
      ))}
    </>
  );
}
