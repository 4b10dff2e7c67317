/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '@backstage/core-components';
import { LoadingLines } from './ResourceView';

/**
 * Where a view stands whose code comes when it is first opened: a placeholder
 * until then. Code that does not come is an error of this view alone.
 */
export function LazyView(props: {
  name: string;
  heights?: number[];
  children: ReactNode;
}) {
  const { name, heights, children } = props;
  return (
    <ErrorBoundary>
      <Suspense fallback={<LoadingLines name={name} heights={heights} />}>
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}
