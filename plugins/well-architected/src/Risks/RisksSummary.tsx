/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FindingsSummary } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { Figure, FigureLinks } from '../parts/FigureLinks';

/** Findings by age and due date; each number leads to its list. */
export function RisksSummary({ summary }: { summary: FindingsSummary }) {
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const figure = (
    label: string,
    count: number,
    filter: { age?: string; due?: string; state?: string },
    hint?: string,
  ): Figure => {
    const current = Object.entries(filter).every(
      ([name, value]) => url.get(name) === value,
    );
    return {
      label,
      value: format.number(count),
      hint,
      current,
      // pressed again it is taken off
      to: url.query({
        ...(current
          ? Object.fromEntries(Object.keys(filter).map(name => [name, '']))
          : { age: '', due: '', ...filter }),
      }),
    };
  };
  return (
    <FigureLinks
      figures={[
        ...summary.bands.map(({ minAge, maxAge, count }) =>
          figure(
            maxAge === undefined
              ? t('findings.risks.oldest', { days: `${minAge - 1}` })
              : t('findings.risks.band', {
                  from: `${minAge}`,
                  to: `${maxAge}`,
                }),
            count,
            { age: `${minAge}-${maxAge ?? ''}` },
          ),
        ),
        figure(
          t('findings.risks.overdue'),
          summary.overdue,
          { due: 'overdue' },
          t('findings.risks.overdueHint'),
        ),
        // nothing to see where the organisation has no default
        ...(summary.withDefaultDueDate > 0
          ? [
              figure(
                t('findings.risks.withDefaultDueDate'),
                summary.withDefaultDueDate,
                { due: 'default' },
                t('findings.risks.withDefaultDueDateHint'),
              ),
            ]
          : []),
        figure(t('findings.risks.withoutDueDate'), summary.withoutDueDate, {
          due: 'none',
        }),
        figure(
          t('findings.risks.acceptedFigure'),
          summary.accepted,
          { state: 'waived' },
          t('findings.risks.acceptedHint'),
        ),
      ]}
    />
  );
}
