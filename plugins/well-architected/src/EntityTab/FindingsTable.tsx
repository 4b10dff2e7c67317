/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { CheckResult } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { RiskBadge, StateBadge } from '../parts/badges';
import { ScrollBox } from '../parts/ScrollBox';
import { SortHeader, Sorting } from '../parts/SortHeader';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { paletteOf } from '../theme/palette';
import { useAffectedText } from '../findings/useAffectedText';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    row: { position: 'relative', cursor: 'pointer' },
    title: {
      color: 'inherit',
      fontWeight: 600,
      textDecoration: 'none',
      overflowWrap: 'anywhere',
      // The whole row is the target, though only the title is in the tab order.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible::after': {
        outline: `2px solid ${palette.accent}`,
        outlineOffset: -2,
      },
    },
    message: { color: palette.muted, overflowWrap: 'anywhere' },
    finding: { minWidth: 180 },
    account: {
      marginLeft: 6,
      padding: '0 6px',
      borderRadius: 4,
      fontSize: '0.6875rem',
      fontWeight: 500,
      border: `1px solid ${palette.hairline}`,
      whiteSpace: 'nowrap',
      position: 'relative',
    },
  };
});

/** Findings as a table; each title opens the panel of its finding. */
export function FindingsTable(props: {
  rows: CheckResult[];
  caption: string;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting | undefined) => void;
  linkOf: (checkId: string) => string;
}) {
  const { rows, caption, sorting, onSort, linkOf } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const affected = useAffectedText();
  const sort = { sorting, onSort };
  return (
    <ScrollBox>
      <table className={`${table.table} ${table.hoverRows}`}>
        <caption className={table.caption}>{caption}</caption>
        <thead>
          <tr>
            <SortHeader
              {...sort}
              column="state"
              label={t('entity.findings.colState')}
            />
            <SortHeader
              {...sort}
              column="risk"
              label={t('entity.findings.colRisk')}
              className={table.wideOnly}
            />
            <SortHeader
              {...sort}
              column="title"
              label={t('entity.findings.colFinding')}
            />
            <SortHeader
              {...sort}
              column="pillar"
              label={t('entity.findings.colPillar')}
              className={table.wideOnly}
            />
            <SortHeader
              {...sort}
              column="affected"
              label={t('entity.findings.colAffected')}
              className={table.wideOnly}
            />
            <SortHeader
              {...sort}
              column="effort"
              label={t('entity.findings.colEffort')}
              className={table.wideOnly}
            />
            <SortHeader
              {...sort}
              column="since"
              label={t('entity.findings.colSince')}
              className={table.wideOnly}
            />
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.checkId} className={classes.row}>
              <td>
                <StateBadge state={row.state} risk={row.risk} />
              </td>
              <td className={table.wideOnly}>
                <RiskBadge risk={row.risk} quiet={row.state !== 'fail'} />
              </td>
              <th scope="row" className={classes.finding}>
                <Link
                  to={linkOf(row.checkId)}
                  className={classes.title}
                  preventScrollReset
                >
                  {row.title}
                </Link>
                {row.accountFinding && (
                  <span
                    className={classes.account}
                    title={t('entity.findings.accountWhy')}
                  >
                    {t('entity.findings.account')}
                  </span>
                )}
                <div className={classes.message}>{row.message}</div>
                <div className={table.narrowOnly}>
                  <RiskBadge risk={row.risk} quiet={row.state !== 'fail'} />
                  <span className={surface.muted}>
                    {t(`common.pillarShort.${row.pillar}`)} · {affected(row)}
                  </span>
                </div>
              </th>
              <td className={`${table.wideOnly} ${table.nowrap}`}>
                {t(`common.pillarShort.${row.pillar}`)}
              </td>
              <td
                className={`${table.wideOnly} ${table.nowrap} ${surface.figures}`}
              >
                <Link
                  to={linkOf(row.checkId)}
                  className={surface.link}
                  preventScrollReset
                >
                  {affected(row)}
                </Link>
              </td>
              <td className={table.wideOnly}>
                {t(`common.effort.${row.effort}`)}
              </td>
              <td className={`${table.wideOnly} ${table.nowrap}`}>
                <time dateTime={row.since} title={format.dateTime(row.since)}>
                  {format.ago(row.since)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
