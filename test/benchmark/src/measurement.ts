/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** One line of the benchmark's output. */
export interface Figure {
  /** `<group>.<name>`. */
  figure: string;
  /** Null when it could not be measured; `detail.skipped` says why. */
  value: number | null;
  unit: string;
  /** What the value rests on. */
  detail?: Record<string, unknown>;
}

/** What a measurement may use. */
export interface Bench {
  /** Measure on less data, where that is possible. */
  quick: boolean;
  /** Prints a figure. */
  report(figure: Figure): void;
  /** Tells on stderr what is going on. */
  say(line: string): void;
  /** Runs when the group ends, however it ends; last registered first. */
  cleanUp(stop: () => Promise<unknown> | void): void;
}

/**
 * One thing that is measured; it reports figures whose names begin with its
 * own. A file in `figures/` exports a list of them as `measurements`, and each
 * of their names begins with the name of the file.
 */
export interface Measurement {
  name: string;
  measure(bench: Bench): Promise<void>;
}

/** Whether a measurement is asked for by these prefixes; none ask for all. */
export function isWanted(name: string, prefixes: string[]): boolean {
  return (
    prefixes.length === 0 ||
    prefixes.some(prefix => name.startsWith(prefix) || prefix.startsWith(name))
  );
}
