/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CelEnv,
  celEnv,
  celFunc,
  CelScalar,
  CelValue,
  isCelList,
  isCelMap,
} from '@bufbuild/cel';
import { UnknownError } from 'backstage-plugin-well-architected-node';
import { Meter } from './Meter';
import { unreadOf } from './toCelValue';

/** What an expression reads of the inventory besides the resource. */
export type ReadInventory = (type: string) => CelValue;

interface Run {
  meter: Meter;
  inventory: ReadInventory;
}

const { BOOL, DYN, STRING } = CelScalar;

// Expressions are evaluated without a pause, so one run is always the current.
let current: Run | undefined;

function running(): Run {
  if (!current) {
    throw new Error('no rule is being evaluated');
  }
  return current;
}

/** Runs `evaluate` with this meter. */
export function withRun<T>(run: Run, evaluate: () => T): T {
  const before = current;
  current = run;
  try {
    return evaluate();
  } finally {
    current = before;
  }
}

/** A value on its way to the expression: known, or not. */
function known(value: CelValue | undefined, path: string): CelValue {
  const { meter } = running();
  const unread = unreadOf(value);
  if (unread) {
    return meter.refuse(unread.unread);
  }
  return value === undefined ? meter.miss(path) : value;
}

function select(operand: CelValue, field: string, path: string): CelValue {
  if (!isCelMap(known(operand, path))) {
    throw new Error(`${path}: '${field}' is asked of something without fields`);
  }
  return known((operand as ReadonlyMap<string, CelValue>).get(field), path);
}

function readInventory(type: string): CelValue {
  const { inventory, meter } = running();
  try {
    return inventory(type);
  } catch (error) {
    if (error instanceof UnknownError) {
      meter.unread ??= error;
    }
    throw error;
  }
}

// Names with an @ cannot be written in a rule; `instrument` puts them there.
const functions = [
  celFunc('@select', [DYN, STRING, STRING], DYN, select),
  celFunc('@has', [DYN, STRING, STRING], BOOL, (operand, field, path) => {
    if (!isCelMap(known(operand, path))) {
      return false;
    }
    const value = (operand as ReadonlyMap<string, CelValue>).get(field);
    return value !== undefined && known(value, path) !== null;
  }),
  celFunc('@index', [DYN, DYN, STRING], DYN, (operand, key, path) => {
    const from = known(operand, path);
    if (isCelList(from)) {
      return known(from.get(Number(key)), path);
    }
    return select(from, String(key), path);
  }),
  celFunc('@weigh', [DYN], DYN, value => {
    running().meter.weigh(value);
    return value;
  }),
  celFunc('@range', [DYN, STRING], DYN, (value, path) => {
    running().meter.spend(isCelList(value) ? 1 + value.size : 1);
    return known(value, path);
  }),
  celFunc('@more', [BOOL], BOOL, more => {
    const { meter } = running();
    // An error would be taken for "not yet decided": the loop has to end.
    if (meter.exhausted) {
      return false;
    }
    try {
      meter.spend(1);
    } catch {
      return false;
    }
    return more;
  }),
  celFunc('@inventory', [STRING], DYN, readInventory),
];

/** The standard library of CEL and what `instrument` needs; no I/O at all. */
export const environment: CelEnv = celEnv({ funcs: functions });
