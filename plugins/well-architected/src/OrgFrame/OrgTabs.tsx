/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';
import { paletteOf } from '../theme/palette';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    // Wider than the page it is pushed aside, and shows that it goes on.
    nav: {
      overflowX: 'auto',
      scrollbarWidth: 'thin',
      borderBottom: `1px solid ${palette.hairline}`,
      marginBottom: theme.spacing(3),
    },
    list: {
      display: 'flex',
      gap: theme.spacing(0.5),
      width: 'max-content',
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    tab: {
      display: 'block',
      padding: theme.spacing(1.25, 1.25),
      fontSize: '0.875rem',
      lineHeight: 1.4,
      whiteSpace: 'nowrap',
      color: palette.muted,
      textDecoration: 'none',
      boxShadow: 'inset 0 0 transparent',
      '&:hover': { color: theme.palette?.text?.primary },
      '&:focus-visible': {
        outline: `2px solid ${palette.accent}`,
        outlineOffset: -2,
        borderRadius: 6,
      },
      '&[aria-current="page"]': {
        color: theme.palette?.text?.primary,
        fontWeight: 600,
        boxShadow: `inset 0 -2px ${palette.accent}`,
      },
    },
    // As wide as when it is bold, so that nothing moves when it is chosen.
    label: {
      display: 'inline-grid',
      '&::after': {
        content: 'attr(data-label)',
        height: 0,
        overflow: 'hidden',
        visibility: 'hidden',
        fontWeight: 600,
      },
    },
  };
});

/** A part of the page, at its path below the page. */
export interface OrgTab {
  path: string;
  label: string;
}

/**
 * The way from part to part: links, of which the current one is marked. Tabs
 * of Backstage name panels that do not exist, and are cut off on a telephone.
 */
export function OrgTabs({ tabs }: { tabs: OrgTab[] }) {
  const classes = useStyles();
  const t = useText();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const strip = nav.current;
    const current = strip?.querySelector<HTMLElement>('[aria-current="page"]');
    if (strip && current) {
      const middle = current.offsetLeft + current.offsetWidth / 2;
      strip.scrollLeft = middle - strip.offsetLeft - strip.clientWidth / 2;
    }
  }, [pathname]);
  return (
    <nav ref={nav} className={classes.nav} aria-label={t('org.page.parts')}>
      <ul className={classes.list}>
        {tabs.map(({ path, label }) => (
          <li key={path}>
            <NavLink to={path} className={classes.tab}>
              <span className={classes.label} data-label={label}>
                {label}
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
