/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Cache policies that AWS manages, by id, with whether they cache.
 *
 * Source: CloudFront Developer Guide, "Use managed cache policies".
 */
const MANAGED: Readonly<Record<string, { name: string; caches: boolean }>> = {
  '658327ea-f89d-4fab-a63d-7e88639e58f6': {
    name: 'CachingOptimized',
    caches: true,
  },
  'b2884449-e4de-46a7-ac36-70bc7f1ddd6d': {
    name: 'CachingOptimizedForUncompressedObjects',
    caches: true,
  },
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': {
    name: 'CachingDisabled',
    caches: false,
  },
  '08627262-05a9-4f76-9ded-b50ca2e3a84f': {
    name: 'Elemental-MediaPackage',
    caches: true,
  },
  '2e54312d-136d-493c-8eb9-b001f22f67d2': { name: 'Amplify', caches: true },
  '83da9c7e-98b4-4e11-a168-04f0df8e2c65': {
    name: 'UseOriginCacheControlHeaders',
    caches: true,
  },
  '4cc15a8a-d715-48a4-82b8-cc0b614638fe': {
    name: 'UseOriginCacheControlHeaders-QueryStrings',
    caches: true,
  },
};

/** AWS manages this policy, so its settings need no call. */
export function isManagedCachePolicy(id: string): boolean {
  return id in MANAGED;
}

/** Undefined for a policy that AWS does not manage. */
export function managedPolicyCaches(id: string): boolean | undefined {
  return MANAGED[id]?.caches;
}
