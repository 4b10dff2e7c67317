/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import {
  FindingSort,
  OrgFinding,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName, entityTitle } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { RiskBadge, StateBadge } from '../parts/badges';
import { ScrollBox } from '../parts/ScrollBox';
import { SortHeader, Sorting } from '../parts/SortHeader';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { DueDate } from './DueDate';

/** Columns that the backend sorts by. */
export const FINDING_SORTS = [
  'age',
  'dueDate',
  'owner',
  'entity',
  'risk',
  'resources',
] as const satisfies readonly FindingSort[];

const DAY_MS = 86_400_000;

const useStyles = makeStyles({
  main: { minWidth: 180, fontWeight: 600, overflowWrap: 'anywhere' },
  // names of groups are seldom longer
  owner: { minWidth: 112 },
  message: { fontWeight: 400, overflowWrap: 'anywhere' },
});

function Age({ since }: { since: string }) {
  const t = useText();
  const format = useFormat();
  const days = Math.floor((Date.now() - Date.parse(since)) / DAY_MS);
  return (
    <time dateTime={since} title={format.dateTime(since)}>
      {days < 1
        ? t('findings.list.today')
        : t('findings.list.days', { count: days })}
    </time>
  );
}

/**
 * Findings of several entities; each leads to its panel in the entity's tab.
 *
 * @param props.ofCheck - All are of one check: entities come first, with their
 * state, and the check is not repeated.
 */
export function OrgFindingsTable(props: {
  rows: OrgFinding[];
  caption: string;
  ofCheck?: boolean;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting | undefined) => void;
}) {
  const { rows, caption, ofCheck = false, sorting, onSort } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const tabLink = useEntityTabLink();
  const head = (column: (typeof FINDING_SORTS)[number], more: object = {}) => (
    <SortHeader
      column={column}
      label={t(`findings.list.${column}`)}
      sorting={sorting}
      onSort={onSort}
      {...more}
    />
  );
  const name = (row: OrgFinding) =>
    entityTitle({ entityRef: row.entityRef, title: row.entityTitle });
  const link = (row: OrgFinding, text: string) => (
    <Link
      className={surface.textLink}
      to={tabLink(row.entityRef, { finding: row.checkId })}
    >
      {text}
    </Link>
  );
  return (
    <ScrollBox>
      <table className={`${table.table} ${table.hoverRows}`}>
        <caption className={table.caption}>{caption}</caption>
        <thead>
          <tr>
            {ofCheck && <th scope="col">{t('findings.list.state')}</th>}
            {head('risk', { highestFirst: true, className: table.wideOnly })}
            {ofCheck ? (
              head('entity')
            ) : (
              <>
                <th scope="col" className={table.firstWhereNarrow}>
                  {t('findings.list.finding')}
                </th>
                {head('entity', { className: table.wideOnly })}
              </>
            )}
            {head('owner', { className: table.wideOnly })}
            {!ofCheck && (
              <th scope="col" className={table.wideOnly}>
                {t('findings.list.pillar')}
              </th>
            )}
            {head('resources', {
              className: table.wideOnly,
              number: true,
              highestFirst: true,
            })}
            {head('age', { number: true, highestFirst: true })}
            {head('dueDate')}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.entityRef} ${row.checkId}`}>
              {ofCheck && (
                <td>
                  <StateBadge state={row.state} risk={row.risk} />
                </td>
              )}
              <td className={table.wideOnly}>
                <RiskBadge risk={row.risk} quiet={row.state !== 'fail'} />
              </td>
              <th
                scope="row"
                className={
                  ofCheck
                    ? classes.main
                    : `${classes.main} ${table.firstWhereNarrow}`
                }
              >
                {link(row, ofCheck ? name(row) : row.title)}
                <div className={`${surface.muted} ${classes.message}`}>
                  {row.message}
                </div>
                <span className={table.narrowOnly}>
                  <RiskBadge risk={row.risk} quiet={row.state !== 'fail'} />
                  {!ofCheck && name(row)}
                </span>
              </th>
              {!ofCheck && <td className={table.wideOnly}>{name(row)}</td>}
              <td className={`${table.wideOnly} ${classes.owner}`}>
                {row.ownerRef ? (
                  <Link
                    className={surface.link}
                    to={url.query({ owner: row.ownerRef })}
                  >
                    {entityName(row.ownerRef)}
                  </Link>
                ) : (
                  t('findings.list.nobody')
                )}
              </td>
              {!ofCheck && (
                <td className={`${table.wideOnly} ${table.nowrap}`}>
                  {t(`common.pillarShort.${row.pillar}`)}
                </td>
              )}
              <td className={`${table.number} ${table.wideOnly}`}>
                {row.total === 0
                  ? '–'
                  : link(
                      row,
                      t('findings.list.resourcesOf', {
                        failed: format.number(row.failed),
                        total: format.number(row.total),
                      }),
                    )}
              </td>
              <td className={table.number}>
                <Age since={row.since} />
              </td>
              <td>
                <DueDate finding={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
