/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetricPlace } from './arnsOfDimensions';
import { partitionOf } from './partitionOf';

/** Names that services give to the log groups of their resources. */
const PATTERNS: [RegExp, (name: string, place: MetricPlace) => string][] = [
  [
    /^\/aws\/lambda\/([^/]+)$/,
    (name, at) => `lambda:${at.region}:${at.accountId}:function:${name}`,
  ],
  [
    /^API-Gateway-Execution-Logs_([^/]+)\//,
    (name, at) => `apigateway:${at.region}::/restapis/${name}`,
  ],
  [
    /^\/aws\/rds\/instance\/([^/]+)\//,
    (name, at) => `rds:${at.region}:${at.accountId}:db:${name}`,
  ],
  [
    /^\/aws\/rds\/cluster\/([^/]+)\//,
    (name, at) => `rds:${at.region}:${at.accountId}:cluster:${name}`,
  ],
  [
    /^\/aws\/codebuild\/([^/]+)$/,
    (name, at) => `codebuild:${at.region}:${at.accountId}:project/${name}`,
  ],
  [
    /^\/aws\/ecs\/containerinsights\/([^/]+)\//,
    (name, at) => `ecs:${at.region}:${at.accountId}:cluster/${name}`,
  ],
];

/** ARNs of the resource whose logs a group holds, as far as its name tells. */
export function arnsOfLogGroup(name: string, place: MetricPlace): string[] {
  return PATTERNS.flatMap(([pattern, rest]) => {
    const match = pattern.exec(name);
    return match
      ? [`arn:${partitionOf(place.region)}:${rest(match[1], place)}`]
      : [];
  });
}
