/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CELL_SIZE, Turn } from './syntheticResources';

/** Numerical Recipes' linear congruential generator: the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** An account whose resources change from day to day. */
export interface Changes {
  /** Moves this share of the resources on to the next of their states. */
  nextDay(): void;
  turn: Turn;
}

/** Deterministic: the same seed gives the same days. */
export function createChanges(options: {
  cells: number;
  /** From 0 to 1. */
  share: number;
  seed: number;
}): Changes {
  const { cells, share, seed } = options;
  const random = createRandom(seed);
  const turns = new Uint16Array(cells * CELL_SIZE);
  return {
    nextDay: () => {
      for (let i = 0; i < turns.length; i += 1) {
        if (random() < share) {
          turns[i] += 1;
        }
      }
    },
    turn: (cell, type) => turns[cell * CELL_SIZE + type],
  };
}
