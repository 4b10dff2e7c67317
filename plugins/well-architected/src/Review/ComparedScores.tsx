/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ComparedScore,
  MilestoneComparison,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { ScrollBox } from '../parts/ScrollBox';
import { useTableStyles } from '../parts/useTableStyles';

/** Scores of both moments; what only the catalogue changed is told apart. */
export function ComparedScores(props: { comparison: MilestoneComparison }) {
  const { overall, pillars } = props.comparison;
  const t = useText();
  const format = useFormat();
  const classes = useTableStyles();
  const figure = ({ low, enoughEvidence }: ComparedScore['before']) =>
    enoughEvidence
      ? format.number(low)
      : t('review.comparison.notEnough', { low: format.number(low) });
  const rows = [
    { id: 'overall', name: t('review.comparison.overall'), score: overall },
    ...pillars.map(({ pillar, ...score }) => ({
      id: pillar,
      name: t(`common.pillar.${pillar}`),
      score,
    })),
  ];
  return (
    <ScrollBox>
      <table className={classes.table}>
        <caption className={classes.caption}>
          {t('review.comparison.scores')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('review.comparison.subject')}</th>
            <th scope="col" className={classes.number}>
              {t('review.comparison.before')}
            </th>
            <th scope="col" className={classes.number}>
              {t('review.comparison.after')}
            </th>
            <th scope="col" className={classes.number}>
              {t('review.comparison.change')}
            </th>
            <th scope="col" className={classes.number}>
              {t('review.comparison.sameChecks')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, score }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={classes.number}>{figure(score.before)}</td>
              <td className={classes.number}>{figure(score.after)}</td>
              <td className={classes.number}>{format.signed(score.change)}</td>
              <td className={classes.number}>
                {format.signed(score.sameChecksChange)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
