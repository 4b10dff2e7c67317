/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { vcpusOf } from '../ec2/vcpusOf';

const SMALL_GIB: Readonly<Record<string, number>> = {
  'db.t2.micro': 1,
  'db.t2.small': 2,
  'db.t2.medium': 4,
  'db.t3.micro': 1,
  'db.t3.small': 2,
  'db.t3.medium': 4,
  'db.t4g.micro': 1,
  'db.t4g.small': 2,
  'db.t4g.medium': 4,
};

/** GiB a virtual CPU. Source: RDS User Guide, hardware of instance classes. */
const GIB_PER_VCPU: [RegExp, number][] = [
  [/^db\.t\d/, 4],
  [/^db\.m[4-9]/, 4],
  [/^db\.c\d/, 2],
  [/^db\.r[34]\./, 7.625],
  [/^db\.(r[5-9]|z1)/, 8],
  [/^db\.(x2g|x2idn)/, 16],
  [/^db\.x2ie/, 32],
];

/**
 * Memory of a database class in GiB, such as 16 for `db.r7g.large`.
 *
 * @returns undefined for classes whose memory their name does not tell
 */
export function memoryGibOf(instanceClass: string): number | undefined {
  const small = SMALL_GIB[instanceClass];
  const perVcpu = GIB_PER_VCPU.find(([c]) => c.test(instanceClass))?.[1];
  const vcpus = vcpusOf(instanceClass);
  // Classes with more memory than usual carry it in a third part of the name.
  const regular = instanceClass.split('.').length === 3;
  return small ?? (perVcpu && vcpus && regular ? perVcpu * vcpus : undefined);
}
