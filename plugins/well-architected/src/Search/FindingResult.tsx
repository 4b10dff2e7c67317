/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FindingDocumentFields } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { RiskBadge, StateBadge } from '../parts/badges';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ResultItem, ResultItemProps } from './ResultItem';

/** An open finding among the results of search. */
export function FindingResult(props: ResultItemProps) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { result } = props;
  if (!result) {
    return null;
  }
  const { entityRef, owner, pillar, risk, since } = result as typeof result &
    FindingDocumentFields;
  const facts = [
    t(`common.pillar.${pillar}`),
    entityName(entityRef),
    ...(owner ? [t('search.owner', { owner: entityName(owner) })] : []),
    t('search.since', { since: format.ago(since) }),
  ];
  return (
    <ResultItem
      {...props}
      result={result}
      facts={
        <>
          <StateBadge state="fail" risk={risk} />
          <RiskBadge risk={risk} />
          <span className={surface.small}>{facts.join(' · ')}</span>
        </>
      }
    />
  );
}
