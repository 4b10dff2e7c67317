/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';
import { paletteOf } from '../theme/palette';
import { LineLook } from './chartData';
import { NOT_IN_PICTURE } from './savePicture';

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    group: { display: 'flex', flexWrap: 'wrap', gap: 4, flex: '1 1 300px' },
    toggle: {
      font: 'inherit',
      fontSize: '0.75rem',
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      height: 28,
      padding: '0 10px',
      borderRadius: 14,
      border: `1px solid ${palette.hairline}`,
      color: palette.muted,
      background: 'transparent',
      cursor: 'pointer',
      '&:hover': { background: palette.hover },
      '&:focus-visible': { outline: `2px solid ${palette.accent}` },
      '&[aria-pressed="true"]': {
        color: theme.palette?.text?.primary,
        fontWeight: 600,
        background: palette.track,
      },
    },
  };
});

/** The dash of a line, as it is drawn in the chart. */
export function LineSample({ look }: { look: LineLook }) {
  return (
    <svg width="18" height="4" aria-hidden>
      <line
        x1="0"
        x2="18"
        y1="2"
        y2="2"
        stroke={look.color}
        strokeWidth={look.width}
        strokeDasharray={look.dash}
      />
    </svg>
  );
}

/** Switches for the lines of a trend; also its legend. */
export function LineToggles<Id extends string>(props: {
  lines: { id: Id; label: string; look: LineLook; title?: string }[];
  selected: readonly Id[];
  onChange: (selected: Id[]) => void;
}) {
  const { lines, selected, onChange } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <div
      role="group"
      aria-label={t('common.chart.lines')}
      className={classes.group}
    >
      {lines.map(({ id, label, look, title }) => (
        <button
          key={id}
          type="button"
          className={classes.toggle}
          aria-pressed={selected.includes(id)}
          // the legend of a picture names what is drawn in it
          {...(!selected.includes(id) && { [NOT_IN_PICTURE]: '' })}
          title={title}
          onClick={() =>
            onChange(
              lines
                .map(line => line.id)
                .filter(each => selected.includes(each) !== (each === id)),
            )
          }
        >
          <LineSample look={look} />
          {label}
        </button>
      ))}
    </div>
  );
}
