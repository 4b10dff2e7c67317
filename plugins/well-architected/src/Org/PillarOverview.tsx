/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { Overview } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { ScoreBar } from '../parts/ScoreBar';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { toneOfScore } from '../theme/toneOf';

const useStyles = makeStyles({
  score: { minWidth: 130 },
  value: { fontWeight: 600 },
  bar: { marginTop: 4, maxWidth: 220 },
});

/** Scores and open risks of the six pillars over all entities. */
export function PillarOverview(props: {
  pillars: Overview['pillars'];
  /** Filters of the lists behind, for a part of the organisation. */
  within?: Record<string, string>;
}) {
  const { pillars, within } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const words = useScoreText();
  const link = useOrgLink(within);
  return (
    <Section title={t('org.overview.pillars')}>
      <ScrollBox>
        <table className={table.table}>
          <caption className={table.caption}>
            {t('org.overview.pillarsCaption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('org.overview.colPillar')}</th>
              <th scope="col">{t('org.overview.colScore')}</th>
              <th scope="col" className={table.number}>
                {t('common.risk.HIGH')}
              </th>
              <th scope="col" className={table.number}>
                {t('common.risk.MEDIUM')}
              </th>
              <th scope="col" className={table.number}>
                {t('common.chart.coverage')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pillars.map(summary => {
              const { pillar, counts } = summary;
              const count = (risk: 'HIGH' | 'MEDIUM', value: number) =>
                value === 0 ? (
                  '0'
                ) : (
                  <Link
                    className={surface.textLink}
                    to={link('risks', { pillar, risk })}
                  >
                    {format.number(value)}
                  </Link>
                );
              return (
                <tr key={pillar}>
                  <th scope="row">
                    <Link
                      className={surface.textLink}
                      to={link('entities', { pillar })}
                    >
                      {t(`common.pillar.${pillar}`)}
                    </Link>
                  </th>
                  <td className={`${classes.score} ${surface.figures}`}>
                    {summary.enoughEvidence ? (
                      <>
                        <Link
                          className={surface.link}
                          to={link('entities', { pillar })}
                        >
                          <span className={classes.value}>{summary.low}</span>{' '}
                          <span className={surface.muted}>
                            {summary.high > summary.low && `– ${summary.high}`}
                          </span>
                        </Link>
                        <div className={classes.bar}>
                          <ScoreBar
                            low={summary.low}
                            high={summary.high}
                            tone={toneOfScore(summary)}
                            height={4}
                          />
                        </div>
                      </>
                    ) : (
                      words.full(summary)
                    )}
                  </td>
                  <td className={table.number}>{count('HIGH', counts.high)}</td>
                  <td className={table.number}>
                    {count('MEDIUM', counts.medium)}
                  </td>
                  <td className={table.number}>
                    <Link
                      className={surface.textLink}
                      to={link('checks', {
                        pillar,
                        state: 'unknown',
                        sort: 'unknown',
                        dir: 'desc',
                      })}
                    >
                      {summary.coverage} %
                    </Link>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}
