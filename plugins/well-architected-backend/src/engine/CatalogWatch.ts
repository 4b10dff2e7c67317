/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Looks this often while a young process sees the catalog still change. */
const EARLY_MS = 10_000;
/** A catalog that was empty at the start gets this long to fill. */
const EARLY_PERIOD_MS = 10 * 60_000;

/**
 * Decides when the catalog is looked at. A backend that just started reads its
 * catalog while that is still being filled, so it looks often until two looks
 * in a row saw the same, and then at the configured pace.
 */
export class CatalogWatch {
  private readonly startedAt: number;
  private lastAt = -Infinity;
  private lastKept = 0;
  private settled = false;
  private looked = false;

  constructor(
    private readonly options: { intervalMs: number; startedAt?: number },
  ) {
    this.startedAt = options.startedAt ?? Date.now();
  }

  /** Two looks in a row saw the same entities, and at least one. */
  get isSettled(): boolean {
    return this.settled;
  }

  /** This process has read the catalog, or tried to. */
  get hasLooked(): boolean {
    return this.looked;
  }

  isDue(now: number): boolean {
    const early = !this.settled && now - this.startedAt < EARLY_PERIOD_MS;
    const pause = early
      ? Math.min(EARLY_MS, this.options.intervalMs)
      : this.options.intervalMs;
    return now - this.lastAt >= pause;
  }

  /** It could not be read; the next turn tries again. */
  failed(): void {
    this.looked = true;
  }

  seen(now: number, kept: number, removed: number): void {
    this.looked = true;
    this.settled ||= kept > 0 && kept === this.lastKept && removed === 0;
    this.lastKept = kept;
    this.lastAt = now;
  }
}
