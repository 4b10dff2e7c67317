/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CSSProperties, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiLineChartLine,
} from '@remixicon/react';
import {
  PILLAR_IDS,
  PillarSummary,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useOrgLink } from '../links/useOrgLink';
import { ScrollBox } from '../parts/ScrollBox';
import { SortHeader, Sorting } from '../parts/SortHeader';
import { Sparkline } from '../parts/Sparkline';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { paletteOf } from '../theme/palette';
import { HeatCell } from './HeatCell';
import { HeatRow } from './heatRows';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  const button = {
    font: 'inherit',
    padding: 2,
    border: 0,
    borderRadius: 4,
    color: 'inherit',
    background: 'transparent',
    cursor: 'pointer',
    lineHeight: 0,
    '&:hover': { background: palette.track },
    '&:focus-visible': { outline: `2px solid ${palette.accent}` },
    '&[aria-pressed="true"]': { background: palette.track },
  };
  return {
    table: {
      '& td, & th': { '&&': { verticalAlign: 'middle' } },
      // thirteen columns have their place beside the sidebar
      '& th:not(:first-child), & td:not(:first-child):not(:last-child)': {
        '&&': { paddingLeft: 6, paddingRight: 6 },
      },
      '& th:first-child': { '&&': { paddingRight: 4 } },
    },
    name: {
      display: 'flex',
      alignItems: 'center',
      gap: 4,
      minWidth: 196,
      paddingLeft: 'calc(var(--depth) * 18px)',
      [theme.breakpoints.down('xs')]: {
        minWidth: 176,
        paddingLeft: 'calc(var(--depth) * 8px)',
      },
    },
    // the controls of all rows stand one below the other
    link: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    icon: button,
    space: { width: 20, flex: 'none' },
    // no background: a cell's colour over it would be too near to its text
    selected: {
      '& > th': { boxShadow: `inset 3px 0 0 ${palette.accent}` },
    },
    change: {
      border: 0,
      padding: 0,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      cursor: 'pointer',
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
    spark: { width: 76, minWidth: 64 },
  };
});

/** Words of one heat map. */
export interface HeatLabels {
  caption: string;
  /** Head of the first column. */
  name: string;
  expand: (name: string) => string;
  collapse: (name: string) => string;
}

/** Parts by pillar: a heat map that is a table with text in its cells. */
export function HeatTable(props: {
  rows: HeatRow[];
  labels: HeatLabels;
  /** Filter of the lists behind the numbers of a part. */
  filterOf: (ref: string) => Record<string, string>;
  expanded: ReadonlySet<string>;
  onToggle: (ref: string) => void;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting | undefined) => void;
  selected: string;
  onSelect: (ref: string) => void;
  /** Further controls beside the name. */
  controls?: (part: { ref: string; name: string }) => ReactNode;
}) {
  const { rows, labels, filterOf, expanded, onToggle, controls } = props;
  const { sorting, onSort, selected, onSelect } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const words = useScoreText();
  const scoreOf = (summary: PillarSummary) => {
    if (summary.turnedOff !== undefined) {
      return words.full(summary);
    }
    return summary.enoughEvidence
      ? String(summary.low)
      : t('common.score.notEnough');
  };
  const sort = { sorting, onSort };
  return (
    <ScrollBox>
      <table className={`${table.table} ${classes.table}`}>
        <caption className={table.caption}>{labels.caption}</caption>
        <thead>
          <tr>
            <SortHeader {...sort} column="name" label={labels.name} />
            <SortHeader
              {...sort}
              column="score"
              label={t('org.owners.score')}
              number
            />
            <SortHeader
              {...sort}
              column="change"
              label={t('org.owners.change')}
              number
            />
            <th scope="col">{t('org.owners.course')}</th>
            <SortHeader
              {...sort}
              column="high"
              label={t('org.owners.high')}
              number
            />
            <SortHeader
              {...sort}
              column="medium"
              label={t('org.owners.medium')}
              number
            />
            {PILLAR_IDS.map(pillar => (
              <SortHeader
                {...sort}
                key={pillar}
                column={pillar}
                label={t(`common.pillarShort.${pillar}`)}
              />
            ))}
            <SortHeader
              {...sort}
              column="entities"
              label={t('org.owners.entities')}
              number
            />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, depth, hasChildren }) => {
            const name = part.title ?? entityName(part.ref);
            const open = expanded.has(part.ref);
            const filter = filterOf(part.ref);
            return (
              <tr
                key={part.ref}
                className={part.ref === selected ? classes.selected : undefined}
              >
                <th scope="row">
                  <span
                    className={classes.name}
                    style={{ '--depth': depth } as CSSProperties}
                  >
                    {hasChildren ? (
                      <button
                        type="button"
                        className={classes.icon}
                        aria-expanded={open}
                        aria-label={
                          open ? labels.collapse(name) : labels.expand(name)
                        }
                        onClick={() => onToggle(part.ref)}
                      >
                        {open ? (
                          <RiArrowDownSLine size={16} aria-hidden />
                        ) : (
                          <RiArrowRightSLine size={16} aria-hidden />
                        )}
                      </button>
                    ) : (
                      <span className={classes.space} />
                    )}
                    <Link
                      className={`${surface.textLink} ${classes.link}`}
                      to={link('entities', filter)}
                    >
                      {name}
                    </Link>
                    {controls?.({ ref: part.ref, name })}
                    <button
                      type="button"
                      className={classes.icon}
                      aria-pressed={part.ref === selected}
                      aria-label={t('org.owners.showTrend', { owner: name })}
                      title={t('org.owners.showTrend', { owner: name })}
                      onClick={() => onSelect(part.ref)}
                    >
                      <RiLineChartLine size={16} aria-hidden />
                    </button>
                  </span>
                </th>
                <td className={table.number}>
                  <Link className={surface.link} to={link('entities', filter)}>
                    <strong>{part.low}</strong>
                  </Link>
                </td>
                <td className={table.number}>
                  {part.change30d === undefined ? (
                    '–'
                  ) : (
                    <button
                      type="button"
                      className={classes.change}
                      title={t('org.owners.showTrend', { owner: name })}
                      onClick={() => onSelect(part.ref)}
                    >
                      {format.signed(part.change30d)}
                    </button>
                  )}
                </td>
                <td className={classes.spark}>
                  {part.sparkline && (
                    <Sparkline
                      values={part.sparkline}
                      tone="notice"
                      label={t('org.owners.sparkline', {
                        owner: name,
                        first: String(part.sparkline[0]),
                        last: String(part.low),
                      })}
                    />
                  )}
                </td>
                {(['HIGH', 'MEDIUM'] as const).map(risk => (
                  <td key={risk} className={table.number}>
                    <Link
                      className={surface.textLink}
                      to={link('risks', { ...filter, risk })}
                    >
                      {format.number(
                        risk === 'HIGH' ? part.counts.high : part.counts.medium,
                      )}
                    </Link>
                  </td>
                ))}
                {PILLAR_IDS.map(pillar => (
                  <HeatCell
                    key={pillar}
                    summary={part.pillars[pillar]}
                    to={link('entities', { ...filter, pillar })}
                    label={t('org.owners.cell', {
                      pillar: t(`common.pillar.${pillar}`),
                      owner: name,
                      score: scoreOf(part.pillars[pillar]),
                      high: String(part.pillars[pillar].counts.high),
                    })}
                  />
                ))}
                <td className={table.number}>
                  <Link
                    className={surface.textLink}
                    to={link('entities', filter)}
                  >
                    {format.number(part.entities)}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
