/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Meaning of a colour. Every use pairs it with an icon or a word.
 *
 * @public
 */
export type Tone =
  | 'danger'
  | 'warning'
  | 'notice'
  | 'good'
  | 'best'
  | 'accepted'
  | 'neutral';

/** @public */
export interface ToneColors {
  /** Readable (4.5 : 1 or more) on the tint and on card backgrounds. */
  text: string;
  tint: string;
  /** For bars, lines and borders: 3 : 1 or more on card backgrounds. */
  mark: string;
}

/** @public */
export interface Palette {
  tones: Record<Tone, ToneColors>;
  muted: string;
  hairline: string;
  track: string;
  surface: string;
  hover: string;
  accent: string;
  /** One per pillar, in their order; told apart by dashes as well. */
  lines: readonly string[];
}

const light: Palette = {
  tones: {
    danger: { text: '#a1141f', tint: '#fdecec', mark: '#c9252d' },
    warning: { text: '#854600', tint: '#fff3df', mark: '#c56a00' },
    notice: { text: '#2f5277', tint: '#eaf1f8', mark: '#5c84ad' },
    good: { text: '#0b5f6b', tint: '#e5f4f5', mark: '#2a8f9c' },
    best: { text: '#0b5d45', tint: '#e2f5ec', mark: '#16805f' },
    accepted: { text: '#5b3a94', tint: '#f2ecfb', mark: '#8460c3' },
    neutral: { text: '#565b61', tint: '#f0f1f2', mark: '#868c93' },
  },
  muted: '#5f6368',
  hairline: 'rgba(0, 0, 0, 0.1)',
  track: 'rgba(0, 0, 0, 0.08)',
  surface: 'var(--bui-bg-neutral-1, #ffffff)',
  hover: 'rgba(0, 0, 0, 0.035)',
  accent: '#1f5493',
  lines: ['#7a5195', '#c9252d', '#1f5493', '#b35c00', '#16805f', '#6b7075'],
};

const dark: Palette = {
  tones: {
    danger: {
      text: '#ffb4ab',
      tint: 'rgba(255, 120, 110, 0.16)',
      mark: '#ff8a80',
    },
    warning: {
      text: '#ffcf87',
      tint: 'rgba(255, 180, 70, 0.15)',
      mark: '#f5a524',
    },
    notice: {
      text: '#bcd5f2',
      tint: 'rgba(140, 180, 230, 0.15)',
      mark: '#8fb4de',
    },
    good: {
      text: '#9fe0e6',
      tint: 'rgba(80, 190, 200, 0.15)',
      mark: '#5cc0ca',
    },
    best: {
      text: '#93e6c3',
      tint: 'rgba(60, 200, 150, 0.16)',
      mark: '#4fcf9f',
    },
    accepted: {
      text: '#dcc8ff',
      tint: 'rgba(180, 140, 255, 0.16)',
      mark: '#b99af0',
    },
    neutral: {
      text: '#d3d5d8',
      tint: 'rgba(255, 255, 255, 0.09)',
      mark: '#a4a8ad',
    },
  },
  muted: '#c9cbce',
  hairline: 'rgba(255, 255, 255, 0.16)',
  track: 'rgba(255, 255, 255, 0.09)',
  surface: 'var(--bui-bg-neutral-1, #424242)',
  hover: 'rgba(255, 255, 255, 0.05)',
  accent: '#9cc9ff',
  lines: ['#cfa8e8', '#ff8a80', '#9cc9ff', '#f5a524', '#4fcf9f', '#c9cbce'],
};

/** Dash pattern per pillar, so that lines differ without colour. */
export const LINE_DASHES = ['', '6 3', '2 3', '10 4', '8 3 2 3', '4 2'];

/** The colours for a theme type. */
export function paletteOf(type: 'light' | 'dark' | undefined): Palette {
  return type === 'dark' ? dark : light;
}
