/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckSum,
  CheckSumSort,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { RiskBadge } from '../parts/badges';
import { ScrollBox } from '../parts/ScrollBox';
import { SortHeader, Sorting } from '../parts/SortHeader';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

/** Columns that the backend sorts by. */
export const CHECK_SORTS = [
  'title',
  'risk',
  'failing',
  'unknown',
  'resources',
  'owners',
  'waste',
] as const satisfies readonly CheckSumSort[];

const useStyles = makeStyles({
  title: { minWidth: 160, fontWeight: 600, overflowWrap: 'anywhere' },
  kind: { fontWeight: 400 },
});

/** Checks with their results; every number leads to the entities behind it. */
export function ChecksTable(props: {
  rows: CheckSum[];
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting | undefined) => void;
}) {
  const { rows, sorting, onSort } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const sort = { sorting, onSort };
  const wideNumber = `${table.number} ${table.wideOnly}`;
  const linkTo = (row: CheckSum, filter: Record<string, string> = {}) =>
    url.query({ check: row.checkId, sort: '', dir: '', ...filter });
  const number = (
    row: CheckSum,
    count: number,
    filter: Record<string, string>,
  ) =>
    count === 0 ? (
      '0'
    ) : (
      <Link className={surface.textLink} to={linkTo(row, filter)}>
        {format.number(count)}
      </Link>
    );
  return (
    <ScrollBox>
      <table className={`${table.table} ${table.hoverRows}`}>
        <caption className={table.caption}>
          {t('findings.checks.caption')}
        </caption>
        <thead>
          <tr>
            <SortHeader
              {...sort}
              column="title"
              label={t('findings.checks.check')}
            />
            <th scope="col" className={table.wideOnly}>
              {t('findings.checks.pillar')}
            </th>
            <SortHeader
              {...sort}
              column="risk"
              label={t('findings.checks.risk')}
              highestFirst
              className={table.wideOnly}
            />
            {(['failing', 'unknown'] as const).map(column => (
              <SortHeader
                {...sort}
                key={column}
                column={column}
                label={t(`findings.checks.${column}`)}
                number
                highestFirst
              />
            ))}
            <th scope="col" className={wideNumber}>
              {t('findings.checks.waived')}
            </th>
            <th scope="col" className={wideNumber}>
              {t('findings.checks.passing')}
            </th>
            {(['resources', 'owners', 'waste'] as const).map(column => (
              <SortHeader
                {...sort}
                key={column}
                column={column}
                label={t(`findings.checks.${column}`)}
                hint={t(`findings.checks.${column}Hint`)}
                number
                highestFirst
                className={table.wideOnly}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.checkId}>
              <th scope="row" className={classes.title}>
                <Link className={surface.textLink} to={linkTo(row)}>
                  {row.title}
                </Link>
                <div className={`${surface.muted} ${classes.kind}`}>
                  {t(`findings.checks.evidence.${row.evidence}`)}
                </div>
                <span className={table.narrowOnly}>
                  <RiskBadge risk={row.risk} quiet={row.failing === 0} />
                </span>
              </th>
              <td className={`${table.wideOnly} ${table.nowrap}`}>
                {t(`common.pillarShort.${row.pillar}`)}
              </td>
              <td className={table.wideOnly}>
                <RiskBadge risk={row.risk} quiet={row.failing === 0} />
              </td>
              <td className={table.number}>
                <strong>{number(row, row.failing, { state: 'fail' })}</strong>
              </td>
              <td className={table.number}>
                {number(row, row.unknown, { state: 'unknown' })}
              </td>
              <td className={wideNumber}>
                {number(row, row.waived, { state: 'waived' })}
              </td>
              <td className={wideNumber}>
                {number(row, row.passing, { state: 'pass' })}
              </td>
              <td className={wideNumber}>
                {number(row, row.resources, {
                  state: 'fail',
                  sort: 'resources',
                  dir: 'desc',
                })}
              </td>
              <td className={wideNumber}>
                {number(row, row.owners, { state: 'fail', sort: 'owner' })}
              </td>
              <td className={wideNumber}>
                {row.monthlyWasteUsd === undefined ? (
                  '–'
                ) : (
                  <Link
                    className={surface.textLink}
                    to={linkTo(row, { state: 'fail' })}
                  >
                    {format.usd(row.monthlyWasteUsd)}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
