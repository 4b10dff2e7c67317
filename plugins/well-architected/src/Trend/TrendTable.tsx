/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import {
  PILLAR_IDS,
  TrendPoint,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useTableStyles } from '../parts/useTableStyles';
import { valueOf } from './lines';

const useStyles = makeStyles({ scroll: { maxHeight: 320, overflow: 'auto' } });

/** The same trend in figures, newest day first. */
export function TrendTable(props: { points: TrendPoint[]; caption: string }) {
  const { points, caption } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  return (
    <div
      className={`${table.scroll} ${classes.scroll}`}
      role="region"
      aria-label={caption}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, WCAG 2.1.1
      tabIndex={0}
    >
      <table className={table.table}>
        <caption className={table.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.chart.day')}</th>
            <th scope="col">{t('common.chart.overallRange')}</th>
            {PILLAR_IDS.map(pillar => (
              <th key={pillar} scope="col" className={table.number}>
                {t(`common.pillarShort.${pillar}`)}
              </th>
            ))}
            <th scope="col" className={table.number}>
              {t('common.risk.HIGH')}
            </th>
            <th scope="col" className={table.number}>
              {t('common.chart.coverage')}
            </th>
            <th scope="col" className={table.number}>
              {t('common.chart.entities')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(point => (
            <tr key={point.day}>
              <th scope="row" className={table.nowrap}>
                {format.shortDate(point.day)}
              </th>
              <td className={table.nowrap}>
                {point.low}–{point.high}
              </td>
              {PILLAR_IDS.map(pillar => (
                <td key={pillar} className={table.number}>
                  {valueOf(point, pillar) ?? '–'}
                </td>
              ))}
              <td className={table.number}>{point.counts.high}</td>
              <td className={table.number}>{point.coverage} %</td>
              <td className={table.number}>{format.number(point.entities)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
