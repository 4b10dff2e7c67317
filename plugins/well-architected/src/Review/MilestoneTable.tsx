/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { Milestone } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { LevelBadge } from '../parts/badges';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

/** Completed reviews, the newest first. */
export function MilestoneTable(props: { milestones: Milestone[] }) {
  const { milestones } = props;
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const classes = useTableStyles();
  if (milestones.length === 0) {
    return <p className={surface.muted}>{t('review.milestones.none')}</p>;
  }
  return (
    <ScrollBox>
      <table className={classes.table}>
        <caption className={classes.caption}>
          {t('review.milestones.title')}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('review.milestones.review')}
            </th>
            <th scope="col">{t('review.milestones.name')}</th>
            <th scope="col">{t('review.milestones.completed')}</th>
            <th scope="col">{t('review.milestones.level')}</th>
            <th scope="col" className={classes.number}>
              {t('review.milestones.score')}
            </th>
            <th scope="col" className={classes.number}>
              {t('review.milestones.high')}
            </th>
            <th scope="col" data-no-print>
              {t('review.comparison.title')}
            </th>
          </tr>
        </thead>
        <tbody>
          {milestones.map(milestone => (
            <tr key={milestone.id}>
              <td className={classes.number}>
                {format.number(milestone.number)}
              </td>
              <th scope="row">
                <Link
                  to={url.query({
                    view: 'milestone',
                    milestone: milestone.id,
                    compare: '',
                    with: '',
                  })}
                  className={surface.textLink}
                >
                  {milestone.name}
                </Link>
              </th>
              <td>
                {t('review.milestones.by', {
                  date: format.date(milestone.at),
                  author: entityName(milestone.author),
                })}
              </td>
              <td>
                <LevelBadge level={milestone.level} />
              </td>
              <td className={classes.number}>{format.number(milestone.low)}</td>
              <td className={classes.number}>
                {format.number(milestone.counts.high)}
              </td>
              <td data-no-print>
                <Link
                  to={url.query({ compare: milestone.id, with: '' })}
                  className={surface.textLink}
                  aria-label={t('review.milestones.compare', {
                    name: milestone.name,
                  })}
                  preventScrollReset
                >
                  {t('review.milestones.compareShort')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
