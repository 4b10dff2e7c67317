/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** How large an organisation is made up. */
export interface LargeSize {
  entities: number;
  /** Groups that own entities; departments and the company come on top. */
  owners: number;
  systems: number;
  domains: number;
  accounts: number;
  /** Days of history, today included. */
  days: number;
}

export const FULL: LargeSize = {
  entities: 10_000,
  owners: 300,
  systems: 1_000,
  domains: 30,
  accounts: 500,
  days: 365,
};

export const QUICK: LargeSize = {
  entities: 1_000,
  owners: 30,
  systems: 100,
  domains: 10,
  accounts: 50,
  days: 120,
};

/** Entities of one variant have the same results; their ages differ. */
export const VARIANTS = 100;
