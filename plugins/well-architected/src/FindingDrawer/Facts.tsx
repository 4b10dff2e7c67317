/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import { Observation } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) 1fr',
    gap: '2px 16px',
    margin: '6px 0 0',
    fontSize: '0.8125rem',
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

type JsonObject = Observation['evidence'];

const shown = (value: JsonObject[string]): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : String(value ?? '–');

/** Named facts, as the check recorded them. */
export function Facts(props: { facts: JsonObject; label?: string }) {
  const { facts, label } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const entries = Object.entries(facts);
  if (entries.length === 0) {
    return null;
  }
  return (
    <details>
      <summary className={surface.summary}>
        {label ?? t('entity.panel.facts')}
      </summary>
      <dl className={classes.list}>
        {entries.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={surface.muted}>{name}</dt>
            <dd className={surface.figures}>{shown(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
