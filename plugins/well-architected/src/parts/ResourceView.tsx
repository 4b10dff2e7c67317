/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { Resource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { ErrorPanel } from './ErrorPanel';

const useStyles = makeStyles({
  skeleton: {
    display: 'grid',
    gap: 12,
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animation: 'none !important' },
    },
  },
  stale: { marginBottom: 12 },
});

/** Placeholder of what is being loaded, read out as such. */
export function LoadingLines(props: { name: string; heights?: number[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <div
      className={classes.skeleton}
      role="status"
      aria-label={t('common.section.loading', { name: props.name })}
    >
      {(props.heights ?? [20, 20, 20]).map((height, index) => (
        <Skeleton key={index} width="100%" height={height} />
      ))}
    </div>
  );
}

/**
 * Shows a resource once it is there; before that a placeholder, and where
 * reading fails the reason, above what was read earlier.
 */
export function ResourceView<T>(props: {
  resource: Resource<T>;
  name: string;
  heights?: number[];
  /** What it means that there is no such thing. */
  notFound?: string;
  children: (value: T) => ReactNode;
}) {
  const { resource, name, heights, notFound, children } = props;
  const classes = useStyles();
  const { value, error, reload } = resource;
  if (value === undefined && !error) {
    return <LoadingLines name={name} heights={heights} />;
  }
  return (
    <>
      {error && (
        <div className={value === undefined ? undefined : classes.stale}>
          <ErrorPanel
            error={error}
            name={name}
            onRetry={reload}
            notFound={notFound}
          />
        </div>
      )}
      {value !== undefined && children(value)}
    </>
  );
}
