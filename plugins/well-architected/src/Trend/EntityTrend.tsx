/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useText } from '../hooks/useText';
import { TrendSection } from './TrendSection';

/** The course of one entity's scores. */
export function EntityTrend(props: { entityRef: string; version: number }) {
  const { entityRef, version } = props;
  const t = useText();
  return (
    <TrendSection
      title={t('entity.trend.title')}
      subject={{ type: 'entity', ref: entityRef }}
      version={version}
    />
  );
}
