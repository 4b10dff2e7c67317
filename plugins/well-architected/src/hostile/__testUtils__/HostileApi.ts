/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FixtureApi } from '../../__testUtils__/FixtureApi';

const FILE = resolve(__dirname, '../../../../../test/hostile/names.json');

const read = JSON.parse(readFileSync(FILE, 'utf8')) as Record<
  string,
  string | { repeat: string; times: number }
>;

/** Names that do harm where they are taken for more than text. */
export const HOSTILE_NAMES: string[] = Object.entries(read)
  .filter(([id]) => !id.startsWith('$'))
  .map(([, value]) =>
    typeof value === 'string' ? value : value.repeat.repeat(value.times),
  );

/** Fields that AWS, the catalog or people fill as they like. */
const FREE = new Set([
  ...['message', 'title', 'entityTitle', 'text', 'reason', 'note', 'name'],
  ...['issue', 'recommendation', 'impact', 'steps', 'successCriteria'],
  ...['arn', 'type', 'lifecycle', 'environment', 'label', 'detail', 'value'],
]);

/** The catalog takes none that is not of this form. */
const REF = /^\w+:[\w-]+\/[\w.-]+$/;

/**
 * The fixtures with the next hostile name in every free field of every answer,
 * so that one page shows many of them.
 */
export function createHostileApi(): { api: FixtureApi; used: Set<string> } {
  const used = new Set<string>();
  let next = 0;
  const name = () => {
    const taken = HOSTILE_NAMES[next % HOSTILE_NAMES.length];
    next += 1;
    used.add(taken);
    return taken;
  };
  const spoil = (value: unknown, isFree = false): unknown => {
    if (typeof value === 'string') {
      return isFree && !REF.test(value) ? name() : value;
    }
    if (Array.isArray(value)) {
      return value.map(item => spoil(item, isFree));
    }
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value).map(([key, each]) => [
            key,
            spoil(each, FREE.has(key)),
          ]),
        )
      : value;
  };
  const api = new Proxy(new FixtureApi('full'), {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function'
        ? async (...given: unknown[]) =>
            spoil(await Reflect.apply(member, target, given))
        : member;
    },
  });
  return { api, used };
}
