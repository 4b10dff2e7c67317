/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

interface Turn {
  running?: Promise<number>;
  /** Begins when the running one has ended. */
  next?: Promise<number>;
}

const turns = new WeakMap<Knex, Turn>();

function turnOf(knex: Knex): Turn {
  const known = turns.get(knex) ?? {};
  turns.set(knex, known);
  return known;
}

async function sumUp(knex: Knex): Promise<number> {
  const [counted] = await knex('wa_version').sum({ version: 'version' });
  return Number(counted.version);
}

function start(knex: Knex, turn: Turn): Promise<number> {
  const running = sumUp(knex).finally(() => {
    if (turn.running === running) {
      turn.running = undefined;
    }
  });
  turn.running = running;
  return running;
}

/**
 * The version of all that `bumpVersion` marks. One statement at most; callers
 * who come while one is under way share the next one, which begins after all of
 * them have asked and so knows all that was written before.
 */
export function readVersion(knex: Knex): Promise<number> {
  const turn = turnOf(knex);
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
}
