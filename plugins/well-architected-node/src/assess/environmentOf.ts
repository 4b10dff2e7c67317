/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const TAG_KEYS = ['environment', 'env', 'stage'];
const SPELLINGS: Record<string, string> = {
  prod: 'production',
  prd: 'production',
  live: 'production',
  dev: 'development',
  stg: 'staging',
};

/** One spelling per environment. @public */
export function normaliseEnvironment(name: string): string {
  const lower = name.trim().toLocaleLowerCase('en-US');
  return SPELLINGS[lower] ?? lower;
}

/** Environment that the tags of a resource declare. @public */
export function environmentOfTags(
  tags: Record<string, string>,
): string | undefined {
  for (const [key, value] of Object.entries(tags)) {
    if (
      value.trim() !== '' &&
      TAG_KEYS.includes(key.toLocaleLowerCase('en-US'))
    ) {
      return normaliseEnvironment(value);
    }
  }
  return undefined;
}
