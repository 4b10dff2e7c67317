/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Confidence } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { paletteOf, Tone } from '../theme/palette';
import { usePalette } from '../theme/usePalette';

const BASES = ['observed', 'imported', 'attested', 'unknown'] as const;

/** What evidence rests on. */
export type ConfidenceBasis = (typeof BASES)[number];

const TONES: Record<ConfidenceBasis, Tone> = {
  observed: 'best',
  imported: 'notice',
  attested: 'accepted',
  unknown: 'neutral',
};

const useStyles = makeStyles((theme: Theme) => ({
  bar: {
    display: 'block',
    width: '100%',
    height: 12,
    borderRadius: 6,
    overflow: 'hidden',
    background: paletteOf(theme.palette?.type).track,
  },
  legend: {
    listStyle: 'none',
    margin: theme.spacing(1.5, 0, 0),
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
  },
  swatch: {
    display: 'inline-block',
    width: 10,
    height: 10,
    marginRight: 6,
    borderRadius: 3,
  },
}));

/**
 * What the evidence rests on, as one bar of 100 %. The bar is decoration: the
 * shares stand below it in words. What is unknown is drawn hollow.
 *
 * @param props.linkOf - wraps the words of a share where a list stands behind
 */
export function ConfidenceBar(props: {
  confidence: Confidence;
  linkOf?: (basis: ConfidenceBasis, words: string) => ReactNode;
}) {
  const { confidence, linkOf = (_, words) => words } = props;
  const classes = useStyles();
  const t = useText();
  const { tones } = usePalette();
  const starts = BASES.map((_, index) =>
    BASES.slice(0, index).reduce((sum, basis) => sum + confidence[basis], 0),
  );
  return (
    <>
      <svg
        className={classes.bar}
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        aria-hidden
      >
        {BASES.filter(basis => basis !== 'unknown').map((basis, index) => (
          <rect
            key={basis}
            x={starts[index]}
            width={confidence[basis]}
            height="12"
            fill={tones[TONES[basis]].mark}
          />
        ))}
      </svg>
      <ul className={classes.legend}>
        {BASES.map(basis => (
          <li key={basis}>
            <span
              className={classes.swatch}
              style={
                basis === 'unknown'
                  ? { border: `1px solid ${tones.neutral.mark}` }
                  : { background: tones[TONES[basis]].mark }
              }
            />
            {linkOf(
              basis,
              t(`entity.how.${basis}`, { value: String(confidence[basis]) }),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
