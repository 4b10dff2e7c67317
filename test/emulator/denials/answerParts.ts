/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** What an operation answers, by `service:Operation`. */
export type Answers = Record<
  string,
  (input: Record<string, unknown>) => object
>;

/** Of what the answers tell. */
export const ACCOUNT = '777788889999';
const REGION = 'eu-west-1';
export const SINCE = new Date('2026-05-04T08:00:00.000Z');
/** Of a resource in that account and Region. */
export const arn = (service: string, resource: string) =>
  `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
