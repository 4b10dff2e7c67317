/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckDocumentFields } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { RiskBadge } from '../parts/badges';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ResultItem, ResultItemProps } from './ResultItem';

/** A check of the catalogue among the results of search. */
export function CheckResult(props: ResultItemProps) {
  const t = useText();
  const surface = useSurfaceStyles();
  const { result } = props;
  if (!result) {
    return null;
  }
  const { pillar, risk, disabled } = result as typeof result &
    CheckDocumentFields & { disabled: boolean | string };
  const facts = [
    t('search.check'),
    t(`common.pillar.${pillar}`),
    // some search engines give back texts
    ...(String(disabled) === 'true' ? [t('search.disabled')] : []),
  ];
  return (
    <ResultItem
      {...props}
      result={result}
      facts={
        <>
          <RiskBadge risk={risk} quiet />
          <span className={surface.small}>{facts.join(' · ')}</span>
        </>
      }
    />
  );
}
