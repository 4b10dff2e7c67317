/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { paletteOf, Tone } from './palette';

type Rgb = [number, number, number];

function parse(color: string, under: Rgb): Rgb {
  const hex = /^#(..)(..)(..)$/.exec(color);
  if (hex) {
    return hex.slice(1).map(part => parseInt(part, 16)) as Rgb;
  }
  const [r, g, b, a] = color.match(/[\d.]+/g)!.map(Number);
  return [r, g, b].map((c, i) => c * a + under[i] * (1 - a)) as Rgb;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(value => {
    const c = value / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const cards: Record<'light' | 'dark', Rgb> = {
  light: [255, 255, 255],
  dark: [0x42, 0x41, 0x41],
};

describe.each(['light', 'dark'] as const)('the %s palette', type => {
  const palette = paletteOf(type);
  const card = cards[type];

  it.each(Object.keys(palette.tones) as Tone[])(
    'keeps %s readable on its tint and on a card',
    tone => {
      const { text, tint, mark } = palette.tones[tone];
      const rgb = parse(text, card);
      expect(contrast(rgb, parse(tint, card))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb, card)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(parse(mark, card), card)).toBeGreaterThanOrEqual(3);
    },
  );

  it('keeps quiet text and lines readable', () => {
    expect(contrast(parse(palette.muted, card), card)).toBeGreaterThan(4.5);
    for (const line of palette.lines) {
      expect(contrast(parse(line, card), card)).toBeGreaterThanOrEqual(3);
    }
  });
});
