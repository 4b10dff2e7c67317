/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** How one Task state of a workflow deals with errors. */
export interface TaskFacts {
  /** Name of the state, after those of the states that it lies in. */
  path: string;
  retries: boolean;
  catches: boolean;
  /** A Map or Parallel state around it has a Catch. */
  caughtAround: boolean;
  timesOut: boolean;
}

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [];
const hasAny = (value: unknown) => listOf(value).length > 0;

function tasksIn(
  machine: unknown,
  around: { path: string[]; caught: boolean },
): TaskFacts[] {
  return Object.entries(fieldsOf(fieldsOf(machine).States)).flatMap(
    ([name, value]) => {
      const state = fieldsOf(value);
      const path = [...around.path, name];
      if (state.Type === 'Task') {
        return [
          {
            path: path.join(' / '),
            retries: hasAny(state.Retry),
            catches: hasAny(state.Catch),
            caughtAround: around.caught,
            timesOut:
              state.TimeoutSeconds !== undefined ||
              state.TimeoutSecondsPath !== undefined,
          },
        ];
      }
      const inner = { path, caught: around.caught || hasAny(state.Catch) };
      return [
        ...listOf(state.Branches),
        // Iterator is the older name of ItemProcessor.
        state.ItemProcessor ?? state.Iterator,
      ].flatMap(branch => tasksIn(branch, inner));
    },
  );
}

/**
 * The Task states of a definition in the Amazon States Language, those inside
 * Map and Parallel states too. Only names and facts are kept.
 *
 * @throws SyntaxError when the definition is no JSON.
 */
export function tasksOfDefinition(definition: string): TaskFacts[] {
  return tasksIn(JSON.parse(definition), { path: [], caught: false });
}
