/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityScorecard,
  OverallScore,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** The sums behind the score and what the evidence rests on. */
export function HowComputed(props: {
  scorecard: EntityScorecard;
  score: OverallScore;
}) {
  const { scorecard, score } = props;
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
        <ul>
          {score.pillars.map(({ pillar, weights }) => (
            <li key={pillar}>
              {t('entity.how.sum', {
                pillar: t(`common.pillar.${pillar}`),
                pass: String(weights.pass),
                applicable: String(weights.applicable),
                unknown: String(weights.unknown),
                waived: String(weights.waived),
              })}
            </li>
          ))}
        </ul>
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
