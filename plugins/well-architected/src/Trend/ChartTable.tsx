/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import { Link } from 'react-router-dom';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { ChartColumn, ChartData } from './chartData';

const useStyles = makeStyles({ scroll: { maxHeight: 320, overflow: 'auto' } });

/** The same chart in figures, newest day first. */
export function ChartTable(props: { data: ChartData; caption: string }) {
  const { data, caption } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const classOf = ({ isText }: ChartColumn) =>
    isText ? undefined : table.number;
  const shown = ({ isText, cells, links }: ChartColumn, index: number) => {
    const cell = cells[index];
    if (isText) {
      return cell;
    }
    if (cell === '') {
      return '–';
    }
    const figure = format.number(Number(cell));
    const to = links?.[index];
    return to ? (
      <Link className={surface.textLink} to={to}>
        {figure}
      </Link>
    ) : (
      figure
    );
  };
  return (
    <ScrollBox className={classes.scroll}>
      <table className={table.table}>
        <caption className={table.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.chart.day')}</th>
            {data.columns.map(column => (
              <th key={column.label} scope="col" className={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.days
            .map((day, index) => (
              <tr key={day}>
                <th scope="row" className={table.nowrap}>
                  {format.day(day)}
                </th>
                {data.columns.map(column => (
                  <td key={column.label} className={classOf(column)}>
                    {shown(column, index)}
                  </td>
                ))}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </ScrollBox>
  );
}
