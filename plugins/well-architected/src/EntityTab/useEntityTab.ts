/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  CheckResult,
  EntityScorecard,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { Resource, useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';

/** What the sections of the tab share. */
export interface EntityTabData {
  entityRef: string;
  scorecard: Resource<EntityScorecard>;
  results: Resource<CheckResult[]>;
  /** Grows with every update; sections that read for themselves key on it. */
  version: number;
  /** A fresh reading was asked for and has not been scored yet. */
  setAwaiting: (scoredBefore: string | undefined) => void;
  awaiting: boolean;
  /** How far the reading has come that is going on now. */
  progress?: { done: number; total: number };
}

/** Reads scorecard and results and keeps them current. */
export function useEntityTab(entityRef: string): EntityTabData {
  const api = useApi(wellArchitectedApiRef);
  const [version, setVersion] = useState(0);
  const [asked, setAsked] = useState<{ before: string | undefined }>();
  const scorecard = useResource({
    key: entityRef,
    read: () => api.getScorecard(entityRef),
  });
  const results = useResource({
    key: entityRef,
    read: async () => (await api.listResults(entityRef)).items,
  });

  const pending =
    scorecard.value?.notices.some(n => n.kind === 'first-run-pending') ?? false;
  const awaiting =
    asked !== undefined && scorecard.value?.evaluatedAt === asked.before;
  const { progress } = useRunUpdates({
    entityRef,
    accounts: scorecard.value?.scope.accounts.map(account => account.id),
    waiting: pending || awaiting,
    onUpdate: () => {
      scorecard.reload();
      results.reload();
      setVersion(value => value + 1);
    },
  });
  return {
    entityRef,
    scorecard,
    results,
    version,
    progress,
    awaiting,
    setAwaiting: useCallback(before => setAsked({ before }), []),
  };
}
