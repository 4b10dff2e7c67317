/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';
import { MOST_COMPARED } from '../Trend';
import { paletteOf } from '../theme/palette';

const useStyles = makeStyles((theme: Theme) => ({
  box: {
    margin: 0,
    cursor: 'pointer',
    accentColor: paletteOf(theme.palette?.type).accent,
    '&[aria-disabled="true"]': { cursor: 'not-allowed', opacity: 0.5 },
  },
}));

/** Takes an owner into the comparison; when that is full, it says so. */
export function CompareBox(props: {
  owner: string;
  ownerRef: string;
  compared: readonly string[];
  onCompare: (ownerRefs: string[]) => void;
}) {
  const { owner, ownerRef, compared, onCompare } = props;
  const classes = useStyles();
  const t = useText();
  const isIn = compared.includes(ownerRef);
  const isFull = !isIn && compared.length >= MOST_COMPARED;
  const label = t('trend.compare.add', { owner });
  const why = t('trend.compare.full', { most: String(MOST_COMPARED) });
  return (
    <input
      type="checkbox"
      className={classes.box}
      checked={isIn}
      // not `disabled`: it could not be reached to explain itself
      aria-disabled={isFull}
      aria-label={isFull ? `${label}. ${why}` : label}
      title={isFull ? why : label}
      onChange={() => {
        if (isIn) {
          onCompare(compared.filter(ref => ref !== ownerRef));
        } else if (!isFull) {
          onCompare([...compared, ownerRef]);
        }
      }}
    />
  );
}
