/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Format } from '../hooks/useFormat';
import { sizeText } from './words';

const format = { number: String } as unknown as Format;

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KiB'],
  [181_403_648, '173 MiB'],
  [5 * 1024 ** 4, '5 TiB'],
  [5 * 1024 ** 5, '5120 TiB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(sizeText(bytes, format)).toBe(text);
});
