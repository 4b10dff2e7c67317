/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';
import { DigestConfig } from './types';

const KEY = 'wellArchitected.notifications.digest';
const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads `wellArchitected.notifications.digest`.
 *
 * @throws InputError naming the key that is wrong.
 */
export function readDigest(config: Config | undefined): DigestConfig {
  const weekday = config?.getOptionalString('weekday') ?? WEEKDAYS[0];
  if (!WEEKDAYS.includes(weekday)) {
    throw new InputError(
      `${KEY}.weekday: '${weekday}' is none of ${WEEKDAYS.join(', ')}`,
    );
  }
  const time = config?.getOptionalString('time') ?? '07:00';
  const parts = TIME.exec(time);
  if (!parts) {
    throw new InputError(`${KEY}.time: '${time}' is not a time such as 07:00`);
  }
  const timezone = config?.getOptionalString('timezone') ?? 'UTC';
  if (!IANAZone.isValidZone(timezone)) {
    throw new InputError(
      `${KEY}.timezone: '${timezone}' is not a time zone such as Europe/Berlin`,
    );
  }
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    weekday: WEEKDAYS.indexOf(weekday) + 1,
    hour: Number(parts[1]),
    minute: Number(parts[2]),
    timezone,
  };
}
