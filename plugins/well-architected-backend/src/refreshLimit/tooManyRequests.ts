/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RefreshSubject } from './types';
import { TooManyRequestsError } from './TooManyRequestsError';

const UNITS = [
  { name: 'hour', seconds: 3_600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
];

/** Such as `5 minutes`, `90 seconds`: the largest unit that fits. */
function inWords(seconds: number): string {
  const unit = UNITS.find(
    each => seconds >= each.seconds && seconds % each.seconds === 0,
  ) ?? { name: 'second', seconds: 1 };
  const count = seconds / unit.seconds;
  return `${count} ${unit.name}${count === 1 ? '' : 's'}`;
}

/** Above two minutes nobody counts seconds. */
const rounded = (seconds: number) =>
  seconds > 120 ? Math.ceil(seconds / 60) * 60 : seconds;

/** Who or what has been asked for too often, until when, in one sentence. Pure. */
export function tooManyRequests(options: {
  subject: RefreshSubject;
  limit: number;
  withinMs: number;
  now: Date;
  /** From when on one more is allowed. */
  next: Date;
}): TooManyRequestsError {
  const { subject, limit, withinMs, now, next } = options;
  const seconds = Math.max(
    1,
    Math.ceil((next.getTime() - now.getTime()) / 1_000),
  );
  const times = limit === 1 ? 'once' : `${limit} times`;
  const name =
    subject.kind === 'account' ? `account ${subject.ref}` : subject.ref;
  const often = `${times} within ${inWords(
    Math.ceil(withinMs / 1_000),
  )}, which is as often as is allowed`;
  const what =
    subject.kind === 'user'
      ? `${name} asked for fresh readings ${often}`
      : `A fresh reading of ${name} was asked for ${often}`;
  const at = `${new Date(Math.ceil(next.getTime() / 1_000) * 1_000)
    .toISOString()
    .slice(11, 19)} UTC`;
  return new TooManyRequestsError(
    `${what}; try again in ${inWords(rounded(seconds))}, after ${at}`,
    seconds,
  );
}
