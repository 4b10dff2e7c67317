/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ChartLine } from './chartData';

/** Whether no line joins the point, so that it would not be seen by itself. */
export function isAlone(line: ChartLine, index: number): boolean {
  const { values, stretches } = line;
  const isJoined = (other: number) =>
    other !== index && typeof values[other] === 'number';
  // within a stretch, days without a value are bridged
  return stretches
    ? !values.some(
        (_, other) => isJoined(other) && stretches[other] === stretches[index],
      )
    : !isJoined(index - 1) && !isJoined(index + 1);
}
