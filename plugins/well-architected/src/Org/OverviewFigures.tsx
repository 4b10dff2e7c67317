/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Overview } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { paletteOf } from '../theme/palette';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    },
    figure: {
      display: 'block',
      height: '100%',
      padding: theme.spacing(1.75, 2),
      background: palette.surface,
      border: `1px solid ${palette.hairline}`,
      borderRadius: 10,
      color: 'inherit',
      textDecoration: 'none',
    },
    link: {
      '&:hover': { borderColor: palette.accent },
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
    },
    value: {
      display: 'block',
      fontSize: '1.75rem',
      fontWeight: 650,
      lineHeight: 1.25,
      letterSpacing: '-0.02em',
      fontVariantNumeric: 'tabular-nums',
    },
  };
});

/** The counts of the organisation; each leads to the list that makes it. */
export function OverviewFigures({ overview }: { overview: Overview }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const { counts, change30d } = overview;
  const figures = [
    {
      label: t('org.overview.score'),
      value: String(overview.low),
      hint:
        change30d === undefined
          ? t('entity.header.noEarlier')
          : t('org.overview.change', { change: format.signed(change30d) }),
      to: link('entities'),
    },
    {
      label: t('org.overview.entities'),
      value: format.number(overview.entities),
      to: link('entities', { sort: 'name' }),
    },
    {
      label: t('org.overview.high'),
      value: format.number(counts.high),
      to: link('entities', { risk: 'HIGH', sort: 'high' }),
    },
    {
      label: t('org.overview.medium'),
      value: format.number(counts.medium),
      to: link('entities', { risk: 'MEDIUM' }),
    },
    {
      label: t('org.overview.low'),
      value: format.number(counts.low),
      to: link('entities', { risk: 'LOW' }),
    },
    {
      label: t('org.overview.coverage'),
      value: `${overview.coverage} %`,
      hint: t('common.counts.unknown', {
        value: format.number(counts.unknown),
      }),
      to: link('entities', { sort: 'coverage' }),
    },
  ];
  return (
    <ul className={classes.list}>
      {figures.map(({ label, value, hint, to }) => (
        <li key={label}>
          <Link to={to} className={`${classes.figure} ${classes.link}`}>
            <span className={surface.label}>{label}</span>
            <span className={classes.value}>{value}</span>
            {hint && (
              <span className={`${surface.small} ${surface.muted}`}>
                {hint}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
