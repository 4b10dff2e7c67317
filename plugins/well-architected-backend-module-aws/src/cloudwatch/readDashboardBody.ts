/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';
import { MetricPlace, arnsOfDimensions } from '../arns/arnsOfDimensions';

/** What a dashboard shows. */
export interface DashboardContent {
  widgets: number;
  /** Names, ARNs and queries in the widgets, without duplicates. */
  mentions: string[];
  /** ARNs of the resources that it shows, as far as derivable. */
  shows: string[];
}

const bodySchema = z.object({
  widgets: z
    .array(
      z.object({
        properties: z
          .object({
            region: z.string().optional(),
            metrics: z.array(z.array(z.unknown())).optional(),
          })
          .loose()
          .optional(),
      }),
    )
    .optional(),
});

/** All texts inside a JSON value, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return value !== null && typeof value === 'object'
    ? Object.values(value).flatMap(texts)
    : [];
}

/**
 * Metric rows are lists: namespace, metric, then dimension names and values.
 * `.` repeats the field above, `...` all fields up to the ones that follow.
 */
function expandRow(row: unknown[], above: string[]): string[] {
  const fields = row.filter((f): f is string => typeof f === 'string');
  const at = fields.indexOf('...');
  const full =
    at < 0
      ? fields
      : [
          ...fields.slice(0, at),
          ...above.slice(at, above.length - (fields.length - at - 1)),
          ...fields.slice(at + 1),
        ];
  return full.map((field, i) => (field === '.' ? above[i] ?? field : field));
}

/**
 * Reads the body of a dashboard for the resources in its widgets.
 *
 * @throws SyntaxError or ZodError when it is not the JSON of a dashboard.
 */
export function readDashboardBody(options: {
  body: string;
  place: MetricPlace;
}): DashboardContent {
  const { body, place } = options;
  const { widgets = [] } = bodySchema.parse(JSON.parse(body));
  const mentions = new Set<string>();
  const shows = new Set<string>();
  for (const { properties = {} } of widgets) {
    const { metrics = [], region = place.region, ...others } = properties;
    texts(others).forEach(text => mentions.add(text));
    let above: string[] = [];
    for (const row of metrics) {
      above = expandRow(row, above);
      above.slice(2).forEach(text => mentions.add(text));
      texts(row.filter(part => typeof part === 'object')).forEach(text =>
        mentions.add(text),
      );
      const pairs = above.slice(2);
      const dimensions = Object.fromEntries(
        pairs.flatMap((name, i) => (i % 2 === 0 ? [[name, pairs[i + 1]]] : [])),
      );
      arnsOfDimensions({
        namespace: above[0] ?? '',
        dimensions,
        place: { ...place, region },
      }).forEach(arn => shows.add(arn));
    }
  }
  for (const text of mentions) {
    if (/^arn:aws[a-z-]*:[^\s]+$/.test(text)) {
      shows.add(text);
    }
  }
  return {
    widgets: widgets.length,
    mentions: [...mentions],
    shows: [...shows],
  };
}
