/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * "2026-11-23 05:00 UTC" from an ISO 8601 moment: to the minute, and in UTC
 * because readers of a report may be anywhere.
 *
 * @public
 */
export const moment = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
