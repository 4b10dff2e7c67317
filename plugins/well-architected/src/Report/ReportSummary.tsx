/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityReport,
  PillarReview,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { RiskBadge } from '../parts/badges';
import { ScrollBox } from '../parts/ScrollBox';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

/** All six pillars at a glance, on the first page of the report. */
export function ReportSummary(props: {
  report: EntityReport;
  /** Brings a pillar into sight. */
  onShow: (pillar: PillarReview['pillar']) => void;
  anchorOf: (pillar: PillarReview['pillar']) => string;
}) {
  const { report, onShow, anchorOf } = props;
  const t = useText();
  const format = useFormat();
  const words = useScoreText();
  const surface = useSurfaceStyles();
  const classes = useTableStyles();
  const title = t('entity.report.summary');
  return (
    <ScrollBox>
      <table className={classes.table}>
        <caption className={classes.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('entity.report.pillar')}</th>
            <th scope="col">{t('entity.report.score')}</th>
            <th scope="col" className={classes.number}>
              {t('entity.report.coverage')}
            </th>
            {RISKS.map(risk => (
              <th key={risk} scope="col" className={classes.number}>
                <RiskBadge risk={risk} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.pillars.map(review => {
            const { pillar, score } = review;
            const id = anchorOf(pillar);
            return (
              <tr key={pillar}>
                <th scope="row">
                  <a
                    className={surface.textLink}
                    href={`#${id}`}
                    onClick={event => {
                      event.preventDefault();
                      onShow(pillar);
                    }}
                  >
                    {t(`common.pillar.${pillar}`)}
                  </a>
                </th>
                <td className={surface.figures}>{words.full(score)}</td>
                <td className={classes.number}>
                  {format.number(score.coverage)} %
                </td>
                {RISKS.map(risk => (
                  <td key={risk} className={classes.number}>
                    {format.number(review.risks[risk].length)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
