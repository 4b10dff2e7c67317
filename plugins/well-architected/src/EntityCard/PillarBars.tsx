/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import { PillarScore } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { ScoreBar } from '../parts/ScoreBar';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { toneOfScore } from '../theme/toneOf';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: '8px 16px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: '0.75rem',
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 8,
    marginBottom: 3,
  },
});

/** Six small bars with their figures. */
export function PillarBars({ pillars }: { pillars: PillarScore[] }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const words = useScoreText();
  return (
    <ul className={classes.grid} aria-label={t('entity.card.bars')}>
      {pillars.map(score => (
        <li key={score.pillar}>
          <div className={classes.line}>
            <span>{t(`common.pillarShort.${score.pillar}`)}</span>
            <span className={surface.figures}>
              {score.enoughEvidence ? (
                score.low
              ) : (
                <>
                  –
                  <span className={surface.hidden}>
                    {score.turnedOff === undefined
                      ? t('common.score.notEnough')
                      : words.full(score)}
                  </span>
                </>
              )}
            </span>
          </div>
          <ScoreBar
            low={score.enoughEvidence ? score.low : 0}
            high={score.enoughEvidence ? score.high : 0}
            tone={toneOfScore(score)}
            height={4}
          />
        </li>
      ))}
    </ul>
  );
}
