/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import {
  MilestoneDetail,
  PillarScore,
} from 'backstage-plugin-well-architected-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { ScrollBox } from '../parts/ScrollBox';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

/** Filters of the findings that a figure counts. */
const FIGURES = [
  { count: 'high', state: '', risk: 'HIGH' },
  { count: 'medium', state: '', risk: 'MEDIUM' },
  { count: 'low', state: '', risk: 'LOW' },
  { count: 'accepted', state: 'waived', risk: '' },
  { count: 'unknown', state: 'unknown', risk: '' },
  { count: 'pass', state: 'pass', risk: '' },
  { count: 'notApplicable', state: 'not-applicable', risk: '' },
] as const;

/** A pillar, flagged and acknowledged as it was. */
function Pillar(props: { score: PillarScore; milestone: MilestoneDetail }) {
  const { score, milestone } = props;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const known = milestone.acknowledgements.find(
    ({ pillar }) => pillar === score.pillar,
  );
  return (
    <>
      {t(`common.pillar.${score.pillar}`)}
      {score.notApplicableFlag && (
        <div>
          <Badge tone="warning" icon={RiErrorWarningLine}>
            {t('entity.state.flag')}
          </Badge>
        </div>
      )}
      {known && (
        <div className={`${surface.small} ${surface.muted}`}>
          {t('review.acknowledge.given', {
            author: entityName(known.author),
            date: format.date(known.at),
          })}{' '}
          {known.text}
        </div>
      )}
    </>
  );
}

/** Six pillars as they were; each figure leads to its findings below. */
export function MilestonePillars(props: { milestone: MilestoneDetail }) {
  const { milestone } = props;
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const words = useScoreText();
  const surface = useSurfaceStyles();
  const classes = useTableStyles();
  return (
    <ScrollBox>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('milestone.pillars')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('review.comparison.pillar')}</th>
            <th scope="col">{t('common.score.label')}</th>
            <th scope="col" className={classes.number}>
              {t('milestone.coverage')}
            </th>
            {FIGURES.map(({ count }) => (
              <th key={count} scope="col" className={classes.number}>
                {t(`milestone.figure.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {milestone.score.pillars.map(score => (
            <tr key={score.pillar}>
              <th scope="row">
                <Pillar score={score} milestone={milestone} />
              </th>
              <td className={surface.figures}>{words.full(score)}</td>
              <td className={classes.number}>
                {format.number(score.coverage)} %
              </td>
              {FIGURES.map(({ count, state, risk }) => (
                <td key={count} className={classes.number}>
                  <Link
                    className={surface.textLink}
                    to={url.query({
                      pillar: score.pillar,
                      state,
                      risk,
                      text: '',
                    })}
                    aria-label={t('milestone.figureOf', {
                      value: format.number(score.counts[count]),
                      figure: t(`milestone.figure.${count}`),
                      pillar: t(`common.pillar.${score.pillar}`),
                    })}
                    preventScrollReset
                  >
                    {format.number(score.counts[count])}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
