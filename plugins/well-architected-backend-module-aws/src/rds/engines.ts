/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Storage grows by itself and belongs to the cluster, not to the instance. */
export function isClusterStorage(engine: string): boolean {
  return /^(aurora|docdb|neptune)/.test(engine);
}

/** First versions that run on Graviton, by engine, caches and search too. */
const GRAVITON_SINCE: Record<string, number[]> = {
  mysql: [8, 0, 17],
  mariadb: [10, 4, 13],
  postgres: [12, 3],
  'aurora-mysql': [5, 7],
  'aurora-postgresql': [11, 9],
  docdb: [4, 0],
  neptune: [1, 1],
  redis: [5, 0, 6],
  valkey: [7, 2],
  memcached: [1, 5, 16],
  elasticsearch: [7, 9],
  opensearch: [1, 0],
};

const atLeast = (version: string, since: number[]) => {
  const parts = version.split('.').map(part => parseInt(part, 10) || 0);
  const different = since.findIndex((n, i) => (parts[i] ?? 0) !== n);
  return different < 0 || (parts[different] ?? 0) > since[different];
};

/** Whether this engine version can run on Graviton. */
export function supportsGraviton(engine: string, version: string): boolean {
  const since = GRAVITON_SINCE[engine];
  return since !== undefined && atLeast(version, since);
}

/**
 * `db.r7g.large`, `cache.m7g.large`, `r6gd.xlarge.search`: the family ends with
 * g, gd or gn.
 */
export function isGravitonClass(instanceClass: string): boolean {
  return /^(?:db\.|cache\.)?[a-z]+\d+[a-z]*g[dn]?\./.test(instanceClass);
}
