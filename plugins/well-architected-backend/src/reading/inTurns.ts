/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

interface Turn<Answer> {
  running?: Promise<Answer>;
  /** Begins when the running one has ended. */
  next?: Promise<Answer>;
}

/**
 * The same question to a database, asked once for all who have it meanwhile:
 * who comes while it is under way shares the next turn, which begins after all
 * of them have asked and so knows all that was written before.
 */
export function inTurns<Answer>(
  ask: (knex: Knex) => Promise<Answer>,
): (knex: Knex) => Promise<Answer> {
  const turns = new WeakMap<Knex, Turn<Answer>>();
  function start(knex: Knex, turn: Turn<Answer>): Promise<Answer> {
    const running = ask(knex).finally(() => {
      if (turn.running === running) {
        turn.running = undefined;
      }
    });
    turn.running = running;
    return running;
  }
  return knex => {
    const turn = turns.get(knex) ?? {};
    turns.set(knex, turn);
    if (turn.next) {
      return turn.next;
    }
    if (!turn.running) {
      return start(knex, turn);
    }
    const begin = () => {
      turn.next = undefined;
      return start(knex, turn);
    };
    turn.next = turn.running.then(begin, begin);
    return turn.next;
  };
}
