/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CostLine } from './readCosts';

/** Services of a kind, as Cost Explorer names them now and named them before. */
export interface ReservableService {
  /** For sentences. */
  label: string;
  names: readonly string[];
}

export const COMPUTE: ReservableService = {
  label: 'EC2',
  names: ['Amazon Elastic Compute Cloud - Compute'],
};

/** Databases, caches and search, which Savings Plans for compute do not cover. */
export const DATA_STORES: readonly ReservableService[] = [
  { label: 'RDS', names: ['Amazon Relational Database Service'] },
  { label: 'ElastiCache', names: ['Amazon ElastiCache'] },
  {
    label: 'OpenSearch',
    names: ['Amazon OpenSearch Service', 'Amazon Elasticsearch Service'],
  },
  { label: 'Redshift', names: ['Amazon Redshift'] },
];

/**
 * Those services that the account paid anything for, each with its name in the
 * bill: asking about others would cost money and tell nothing.
 */
export function servicesInUse(
  services: readonly ReservableService[],
  costs: readonly CostLine[],
): { label: string; name: string }[] {
  const paid = new Set(costs.map(line => line.service));
  return services.flatMap(({ label, names }) =>
    names.filter(name => paid.has(name)).map(name => ({ label, name })),
  );
}
