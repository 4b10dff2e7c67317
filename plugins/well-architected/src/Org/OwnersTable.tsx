/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

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
import { SortHeader, Sorting } from '../parts/SortHeader';
import { Sparkline } from '../parts/Sparkline';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { paletteOf } from '../theme/palette';
import { CompareBox } from './CompareBox';
import { HeatCell } from './HeatCell';
import { OwnerRow } from './ownerTree';

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
    table: { '& td, & th': { '&&': { verticalAlign: 'middle' } } },
    name: { display: 'flex', alignItems: 'center', gap: 4, minWidth: 150 },
    icon: button,
    space: { width: 20, flex: 'none' },
    selected: { background: palette.hover },
    spark: { minWidth: 90 },
  };
});

/** Owner by pillar: a heat map that is a table with text in its cells. */
export function OwnersTable(props: {
  rows: OwnerRow[];
  expanded: ReadonlySet<string>;
  onToggle: (ownerRef: string) => void;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting | undefined) => void;
  selected: string;
  onSelect: (ownerRef: string) => void;
  /** Owners of the comparison. */
  compared: readonly string[];
  onCompare: (ownerRefs: string[]) => void;
}) {
  const { rows, expanded, onToggle, sorting, onSort, selected, onSelect } =
    props;
  const { compared, onCompare } = props;
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
    <div
      className={table.scroll}
      role="region"
      aria-label={t('org.owners.title')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, WCAG 2.1.1
      tabIndex={0}
    >
      <table className={`${table.table} ${classes.table}`}>
        <caption className={table.caption}>{t('org.owners.caption')}</caption>
        <thead>
          <tr>
            <SortHeader
              {...sort}
              column="owner"
              label={t('org.owners.owner')}
            />
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
          {rows.map(({ owner, depth, hasChildren }) => {
            const name = owner.title ?? entityName(owner.ownerRef);
            const open = expanded.has(owner.ownerRef);
            const filter = { owner: owner.ownerRef };
            return (
              <tr
                key={owner.ownerRef}
                className={
                  owner.ownerRef === selected ? classes.selected : undefined
                }
              >
                <th scope="row">
                  <span
                    className={classes.name}
                    style={{ paddingLeft: depth * 20 }}
                  >
                    {hasChildren ? (
                      <button
                        type="button"
                        className={classes.icon}
                        aria-expanded={open}
                        aria-label={t(
                          open ? 'org.owners.collapse' : 'org.owners.expand',
                          { owner: name },
                        )}
                        onClick={() => onToggle(owner.ownerRef)}
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
                      className={surface.textLink}
                      to={link('entities', filter)}
                    >
                      {name}
                    </Link>
                    <CompareBox
                      owner={name}
                      ownerRef={owner.ownerRef}
                      compared={compared}
                      onCompare={onCompare}
                    />
                    <button
                      type="button"
                      className={classes.icon}
                      aria-pressed={owner.ownerRef === selected}
                      aria-label={t('org.owners.showTrend', { owner: name })}
                      title={t('org.owners.showTrend', { owner: name })}
                      onClick={() => onSelect(owner.ownerRef)}
                    >
                      <RiLineChartLine size={16} aria-hidden />
                    </button>
                  </span>
                </th>
                <td className={table.number}>
                  <strong>{owner.low}</strong>
                </td>
                <td className={table.number}>
                  {owner.change30d === undefined
                    ? '–'
                    : format.signed(owner.change30d)}
                </td>
                <td className={classes.spark}>
                  {owner.sparkline && (
                    <Sparkline
                      values={owner.sparkline}
                      tone="notice"
                      label={t('org.owners.sparkline', {
                        owner: name,
                        first: String(owner.sparkline[0]),
                        last: String(owner.low),
                      })}
                    />
                  )}
                </td>
                <td className={table.number}>
                  <Link
                    className={surface.textLink}
                    to={link('entities', { ...filter, risk: 'HIGH' })}
                  >
                    {format.number(owner.counts.high)}
                  </Link>
                </td>
                {PILLAR_IDS.map(pillar => (
                  <HeatCell
                    key={pillar}
                    summary={owner.pillars[pillar]}
                    to={link('entities', { ...filter, pillar })}
                    label={t('org.owners.cell', {
                      pillar: t(`common.pillar.${pillar}`),
                      owner: name,
                      score: scoreOf(owner.pillars[pillar]),
                      high: String(owner.pillars[pillar].counts.high),
                    })}
                  />
                ))}
                <td className={table.number}>
                  <Link
                    className={surface.textLink}
                    to={link('entities', filter)}
                  >
                    {format.number(owner.entities)}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
