/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';

type Evidence = Observation['evidence'];

const textOf = (value: Evidence[string]) =>
  typeof value === 'string' ? value : '';

/**
 * Other tools that report the same, in words: "Security Hub S3.8 (Buckets
 * should …)". Empty where none does.
 */
export function reportsOf({ alsoReportedBy }: Evidence): string[] {
  if (!Array.isArray(alsoReportedBy)) {
    return [];
  }
  return alsoReportedBy.flatMap(report => {
    if (
      typeof report !== 'object' ||
      report === null ||
      Array.isArray(report)
    ) {
      return [];
    }
    const title = textOf(report.title);
    return [
      `${textOf(report.source)} ${textOf(report.id)}${
        title ? ` (${title})` : ''
      }`,
    ];
  });
}
