/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  PillarId,
  PillarScore,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { ScoreBar } from '../parts/ScoreBar';
import { Sparkline } from '../parts/Sparkline';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { paletteOf } from '../theme/palette';
import { toneOfScore } from '../theme/toneOf';
import { usePalette } from '../theme/usePalette';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    grid: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      },
      '@media (min-width: 1700px)': {
        gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
      },
    },
    tile: {
      font: 'inherit',
      textAlign: 'left',
      color: 'inherit',
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      padding: theme.spacing(1.75, 2, 1.25),
      background: palette.surface,
      border: `1px solid ${palette.hairline}`,
      borderRadius: 10,
      cursor: 'pointer',
      '&:hover': { borderColor: palette.accent },
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
      '&[aria-pressed="true"]': {
        borderColor: palette.accent,
        boxShadow: `inset 0 0 0 1px ${palette.accent}`,
      },
    },
    name: { fontSize: '0.8125rem', fontWeight: 600 },
    score: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: 8,
      minHeight: 44,
      margin: '6px 0',
    },
    number: {
      fontSize: '1.625rem',
      fontWeight: 650,
      letterSpacing: '-0.02em',
      fontVariantNumeric: 'tabular-nums',
    },
    range: { fontSize: '0.75rem', color: palette.muted, lineHeight: 1.35 },
    lacking: { fontSize: '0.875rem', fontWeight: 500, alignSelf: 'center' },
    counts: {
      fontSize: '0.75rem',
      margin: '8px 0 2px',
      fontVariantNumeric: 'tabular-nums',
    },
    high: { fontWeight: 600 },
    spark: { marginTop: 'auto', minHeight: 26 },
  };
});

function Tile(props: {
  score: PillarScore;
  sparkline: number[];
  pressed: boolean;
  onPress: () => void;
}) {
  const { score, sparkline, pressed, onPress } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const { tones } = usePalette();
  const t = useText();
  const words = useScoreText();
  const name = t(`common.pillar.${score.pillar}`);
  const tone = toneOfScore(score);
  const { high, medium, low, notApplicable } = score.counts;
  const calm = high + medium + low === 0;
  const rest = [
    medium > 0 && t('common.counts.medium', { value: String(medium) }),
    low > 0 && t('common.counts.low', { value: String(low) }),
    calm &&
      score.turnedOff === undefined &&
      (score.enoughEvidence ? t('common.counts.noneOpen') : '–'),
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={classes.tile}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <span className={classes.name}>{name}</span>
      <span className={surface.hidden}>. </span>
      <span className={classes.score}>
        {score.enoughEvidence ? (
          <>
            <span className={classes.number}>{score.low}</span>
            <span className={classes.range}>{words.range(score)}</span>
          </>
        ) : (
          <span className={classes.lacking}>{words.full(score)}</span>
        )}
      </span>
      <ScoreBar
        low={score.enoughEvidence ? score.low : 0}
        high={score.enoughEvidence ? score.high : 0}
        tone={tone}
      />
      <span className={classes.counts}>
        {high > 0 && (
          <span className={classes.high} style={{ color: tones.danger.text }}>
            ▲ {t('common.counts.high', { value: String(high) })}
          </span>
        )}
        {high > 0 && rest.length > 0 && ' · '}
        {rest.join(' · ')}
        {notApplicable > 0 && (
          <span className={surface.muted}>
            {' · '}
            {t('common.counts.notApplicable', { value: String(notApplicable) })}
          </span>
        )}
      </span>
      {score.notApplicableFlag && (
        <span className={surface.small}>{t('entity.state.flag')}</span>
      )}
      <span className={classes.spark}>
        {score.turnedOff === undefined && (
          <Sparkline
            values={sparkline}
            tone={tone === 'danger' ? 'danger' : 'neutral'}
            label={t('entity.state.trend', {
              first: String(sparkline[0]),
              last: String(sparkline[sparkline.length - 1]),
            })}
          />
        )}
      </span>
    </button>
  );
}

/** The six pillars, always six. Pressing one filters the findings. */
export function PillarTiles(props: {
  pillars: PillarScore[];
  sparklines: Record<PillarId, number[]>;
  selected: string;
  onSelect: (pillar: string) => void;
}) {
  const { pillars, sparklines, selected, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <ul className={classes.grid} aria-label={t('entity.state.pillars')}>
      {pillars.map(score => {
        const pressed = selected === score.pillar;
        return (
          <li key={score.pillar}>
            <Tile
              score={score}
              sparkline={sparklines[score.pillar] ?? []}
              pressed={pressed}
              onPress={() => onSelect(pressed ? '' : score.pillar)}
            />
          </li>
        );
      })}
    </ul>
  );
}
