/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EndOfSupport } from './lambdaRuntimes.data';

/**
 * End of support of the Kubernetes versions of EKS: `ends` is the end of
 * standard support, `blocked` the end of paid extended support, after which AWS
 * upgrades the cluster by force.
 *
 * Source: EKS User Guide, release calendar of Kubernetes versions. Newer
 * versions than these are not in the table.
 */
export const EKS_VERSIONS_SOURCE = {
  /** ISO 8601 date that the table stands for. */
  asOf: '2026-02-15',
  url: 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html',
} as const;

export const EKS_VERSIONS: Readonly<Record<string, EndOfSupport>> = {
  '1.35': { ends: '2027-03-27', blocked: '2028-03-27' },
  '1.34': { ends: '2026-12-02', blocked: '2027-12-02' },
  '1.33': { ends: '2026-07-29', blocked: '2027-07-29' },
  '1.32': { ends: '2026-03-23', blocked: '2027-03-23' },
  '1.31': { ends: '2025-11-26', blocked: '2026-11-26' },
  '1.30': { ends: '2025-07-23', blocked: '2026-07-23' },
  '1.29': { ends: '2025-03-23', blocked: '2026-03-23' },
  '1.28': { ends: '2024-11-26', blocked: '2025-11-26' },
  '1.27': { ends: '2024-07-24', blocked: '2025-07-24' },
  '1.26': { ends: '2024-06-11', blocked: '2025-06-11' },
  '1.25': { ends: '2024-05-01', blocked: '2025-05-01' },
  '1.24': { ends: '2024-01-31', blocked: '2025-01-31' },
  '1.23': { ends: '2023-10-11', blocked: '2024-10-11' },
};
