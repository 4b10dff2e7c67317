/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
} from 'culori';
import { paletteOf } from './palette';

/** CIEDE2000: 2 is just seen side by side, 10 is another colour at a glance. */
const APART = 10;

const visions: Record<string, (color: Color) => Color> = {
  'full colour vision': color => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

function tooClose(colors: Record<string, string>, see: (c: Color) => Color) {
  const seen = Object.entries(colors).map(
    ([name, color]) => [name, see(parse(color)!)] as const,
  );
  const difference = differenceCiede2000();
  return seen.flatMap(([name, color], index) =>
    seen
      .slice(index + 1)
      .filter(([, other]) => difference(color, other) < APART)
      .map(([other]) => `${name} and ${other}`),
  );
}

describe.each(['light', 'dark'] as const)('the %s palette', type => {
  const { tones, lines } = paletteOf(type);
  const marks = Object.fromEntries(
    Object.entries(tones).map(([tone, { mark }]) => [tone, mark]),
  );

  it.each(Object.keys(visions))('keeps marks apart with %s', name => {
    expect(tooClose(marks, visions[name])).toEqual([]);
  });

  it.each(Object.keys(visions))('keeps lines apart with %s', name => {
    const named = Object.fromEntries(lines.map((line, i) => [`${i}`, line]));
    expect(tooClose(named, visions[name])).toEqual([]);
  });
});

it('sees that red and green of one lightness are close for some', () => {
  const redAndGreen = { red: '#b0603c', green: '#85743a' };
  expect(tooClose(redAndGreen, visions['full colour vision'])).toEqual([]);
  expect(tooClose(redAndGreen, visions.deuteranopia)).toEqual([
    'red and green',
  ]);
});
