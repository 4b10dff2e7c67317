/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode, useState } from 'react';
import {
  CheckResult,
  EntityScorecard,
  OverallScore,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { PillarSum } from './PillarSum';

/** Folded; what is inside is only made once somebody looks at it. */
function Unfolding(props: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const surface = useSurfaceStyles();
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={surface.summary}>{props.summary}</summary>
      {isOpen && props.children}
    </details>
  );
}

/** The sums behind the score and what the evidence rests on. */
export function HowComputed(props: {
  scorecard: EntityScorecard;
  score: OverallScore;
  /** Absent as long as they are not loaded: then only the sums are shown. */
  results?: CheckResult[];
}) {
  const { scorecard, score, results } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const { confidence } = score;
  const bases = (['observed', 'imported', 'attested', 'unknown'] as const).map(
    basis => t(`entity.how.${basis}`, { value: String(confidence[basis]) }),
  );
  return (
    <details style={{ marginTop: 8 }}>
      <summary className={surface.summary}>{t('entity.how.title')}</summary>
      <div className={`${surface.small} ${surface.figures}`}>
        <p>{t('entity.how.weights')}</p>
        {score.pillars.map(pillarScore => {
          const { pillar, weights } = pillarScore;
          const sum = t('entity.how.sum', {
            pillar: t(`common.pillar.${pillar}`),
            pass: String(weights.pass),
            applicable: String(weights.applicable),
            unknown: String(weights.unknown),
            waived: String(weights.waived),
          });
          return results ? (
            <Unfolding key={pillar} summary={sum}>
              <PillarSum score={pillarScore} results={results} />
            </Unfolding>
          ) : (
            <p key={pillar}>{sum}</p>
          );
        })}
        <p>
          {t('entity.how.overall', {
            sum: score.pillars.map(({ low }) => low).join(' + '),
            low: String(score.low),
          })}
        </p>
        <p>
          {t('entity.how.confidence')}: {bases.join(', ')}.
        </p>
        <p className={surface.muted}>
          {t('entity.how.versions', {
            catalogue: scorecard.catalogueVersion,
            lens: scorecard.lensVersion,
          })}
        </p>
      </div>
    </details>
  );
}
