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
    danger: { text: '#a1141f', tint: '#fdecec', mark: '#ce0626' },
    warning: { text: '#854600', tint: '#fff3df', mark: '#c46e17' },
    notice: { text: '#2f5277', tint: '#eaf1f8', mark: '#748aeb' },
    good: { text: '#0b5f6b', tint: '#e5f4f5', mark: '#4399a6' },
    best: { text: '#0b5d45', tint: '#e2f5ec', mark: '#17805f' },
    accepted: { text: '#5b3a94', tint: '#f2ecfb', mark: '#845fc2' },
    neutral: { text: '#565b61', tint: '#f0f1f2', mark: '#878888' },
  },
  muted: '#5f6368',
  hairline: 'rgba(0, 0, 0, 0.1)',
  track: 'rgba(0, 0, 0, 0.08)',
  surface: 'var(--bui-bg-neutral-1, #ffffff)',
  hover: 'rgba(0, 0, 0, 0.035)',
  accent: '#1f5493',
  lines: ['#8763a1', '#d40028', '#0d5195', '#aa5a00', '#007c5b', '#70757a'],
};

const dark: Palette = {
  tones: {
    danger: {
      text: '#ffb4ab',
      tint: 'rgba(255, 120, 110, 0.16)',
      mark: '#ff8b81',
    },
    warning: {
      text: '#ffcf87',
      tint: 'rgba(255, 180, 70, 0.15)',
      mark: '#c98d00',
    },
    notice: {
      text: '#bcd5f2',
      tint: 'rgba(140, 180, 230, 0.15)',
      mark: '#a9c4e0',
    },
    good: {
      text: '#9fe0e6',
      tint: 'rgba(80, 190, 200, 0.15)',
      mark: '#5daab1',
    },
    best: {
      text: '#93e6c3',
      tint: 'rgba(60, 200, 150, 0.16)',
      mark: '#3ad196',
    },
    accepted: {
      text: '#dcc8ff',
      tint: 'rgba(180, 140, 255, 0.16)',
      mark: '#b798f0',
    },
    neutral: {
      text: '#d3d5d8',
      tint: 'rgba(255, 255, 255, 0.09)',
      mark: '#c0c1c4',
    },
  },
  muted: '#c9cbce',
  hairline: 'rgba(255, 255, 255, 0.16)',
  track: 'rgba(255, 255, 255, 0.09)',
  surface: 'var(--bui-bg-neutral-1, #424242)',
  hover: 'rgba(255, 255, 255, 0.05)',
  accent: '#9cc9ff',
  lines: ['#c19bc6', '#e68a82', '#9cc9ff', '#f8a400', '#4acf9f', '#c9cbce'],
};

/** Dash pattern per pillar, so that lines differ without colour. */
export const LINE_DASHES = ['', '6 3', '2 3', '10 4', '8 3 2 3', '4 2'];

/**
 * The colours for a theme type. Marks and lines stay apart for people who do
 * not tell red from green or blue from yellow: the test simulates it.
 */
export function paletteOf(type: 'light' | 'dark' | undefined): Palette {
  return type === 'dark' ? dark : light;
}
