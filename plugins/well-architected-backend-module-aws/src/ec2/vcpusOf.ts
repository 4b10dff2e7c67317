/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const FIXED: Readonly<Record<string, number>> = {
  nano: 2,
  micro: 2,
  small: 2,
  medium: 2,
  large: 2,
  xlarge: 4,
};
/** Types of the first generations that have one virtual CPU. */
const SINGLE =
  /^(?:db\.|cache\.)?(?:t1\.micro|t2\.(?:nano|micro|small)|m1\.(?:small|medium)|m3\.medium|[mcr]\d+g[a-z]*\.medium)$/;

/**
 * Virtual CPUs by the size in the name of an instance type or database class,
 * which AWS keeps regular: `large` has 2, `xlarge` 4, `4xlarge` 16.
 *
 * @returns undefined for names without a regular size, such as `metal`
 */
export function vcpusOf(type: string): number | undefined {
  if (SINGLE.test(type)) {
    return 1;
  }
  const size = type.split('.').pop() ?? '';
  const times = /^(\d+)xlarge$/.exec(size);
  return times ? Number(times[1]) * 4 : FIXED[size];
}
