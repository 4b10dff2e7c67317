/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Format } from '../hooks/useFormat';
import { Translate } from '../hooks/useText';

const KINDS = [
  'well-architected-collect',
  'well-architected-score',
  'well-architected-claims',
] as const;

const TASKS = [
  'well-architected-tick',
  'well-architected-catalog',
  'well-architected-notify',
  'well-architected-roll-up',
  'well-architected-expire',
  'well-architected-prune',
  'well-architected-digest',
] as const;

/** What a kind of work does; its own name where that is not known. */
export function kindName(kind: string, t: Translate): string {
  const known = KINDS.find(each => each === kind);
  return known ? t(`health.queue.kinds.${known}`) : kind;
}

/** What a task does; its own name where that is not known. */
export function taskName(id: string, t: Translate): string {
  const known = TASKS.find(each => each === id);
  return known ? t(`health.tasks.names.${known}`) : id;
}

const PERIODS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** Such as "15 seconds" or "24 hours": in the largest unit that fits. */
export function periodText(seconds: number, t: Translate): string {
  const [unit, size] =
    PERIODS.find(([, each]) => seconds >= each && seconds % each === 0) ??
    PERIODS[3];
  return t(`health.tasks.${unit}`, { count: Math.round(seconds / size) });
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Such as "182 MiB". */
export function sizeText(bytes: number, format: Format): string {
  const step = Math.min(
    UNITS.length - 1,
    Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)),
  );
  return `${format.number(Math.round(bytes / 1024 ** step))} ${UNITS[step]}`;
}
