/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useUrlState } from '../hooks/useUrlState';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AnnouncedChecks } from './AnnouncedChecks';
import { ChecksList } from './ChecksList';
import { CheckView } from './CheckView';

/** All checks, or the one that the address names. */
export function ChecksView() {
  const surface = useSurfaceStyles();
  const checkId = useUrlState().get('check');
  return checkId ? (
    <CheckView key={checkId} checkId={checkId} />
  ) : (
    <div className={surface.stack}>
      <ChecksList />
      <AnnouncedChecks />
    </div>
  );
}
