/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useFormStyles } from './useFormStyles';
import { useSurfaceStyles } from './useSurfaceStyles';

/** How the last thing that somebody did went. */
export interface FormStatus {
  text: string;
  isError: boolean;
}

/** How saving went, read out by screen readers when it changes. */
export function StatusText(props: { status?: FormStatus }) {
  const { status } = props;
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  return (
    <span
      role={status?.isError ? 'alert' : 'status'}
      className={status?.isError ? classes.error : surface.small}
    >
      {status?.text}
    </span>
  );
}
