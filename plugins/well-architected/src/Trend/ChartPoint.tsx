/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MouseEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useHref, useNavigate } from 'react-router-dom';

const useStyles = makeStyles({
  point: {
    cursor: 'pointer',
    outline: 'none',
    '& .mark': { opacity: 0 },
    '&:hover .mark, &:focus .mark': { opacity: 1 },
  },
  alone: { '& .mark': { opacity: 1 } },
});

/** Which of the points of a chart: the nth line, the nth day. */
export interface PointAt {
  line: number;
  index: number;
}

/** Where the points of a chart lead, inside of the portal. */
export function usePortalLink() {
  const base = useHref('/').replace(/\/$/, '');
  const navigate = useNavigate();
  return {
    href: (to: string) => `${base}${to}`,
    follow: (event: MouseEvent, to: string) => {
      const isPlain =
        event.button === 0 &&
        !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (isPlain) {
        event.preventDefault();
        navigate(to);
      }
    },
  };
}

/**
 * A point of a line that leads to the list behind it; seen when it is met, and
 * where no line goes through it.
 */
export function ChartPoint(props: {
  x: number;
  y: number;
  at: PointAt;
  to: string;
  /** What it leads to, with its figure. */
  label: string;
  color: string;
  surface: string;
  /** The one point that Tab stops at. */
  isStop: boolean;
  isAlone: boolean;
  portal: ReturnType<typeof usePortalLink>;
  onFocus: () => void;
  onBlur: () => void;
}) {
  const { x, y, at, to, label, color, surface, isStop, portal } = props;
  const classes = useStyles();
  return (
    <a
      href={portal.href(to)}
      className={`${classes.point} ${props.isAlone ? classes.alone : ''}`}
      aria-label={label}
      data-point={`${at.line} ${at.index}`}
      tabIndex={isStop ? 0 : -1}
      onClick={event => portal.follow(event, to)}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    >
      <circle cx={x} cy={y} r={8} fill="transparent" />
      <circle
        className="mark"
        cx={x}
        cy={y}
        r={5}
        fill={surface}
        stroke={color}
        strokeWidth={3}
      />
    </a>
  );
}
