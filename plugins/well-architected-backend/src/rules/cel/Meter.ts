/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CelValue, isCelList, isCelMap, isCelUint } from '@bufbuild/cel';
import { UnknownError } from 'backstage-plugin-well-architected-node';
import { unreadOf } from './toCelValue';

/** Steps of one evaluation: loop turns, and values that functions look at. */
export const MAX_STEPS = 100_000;

/** More than this was asked for. */
export class OutOfSteps extends Error {
  constructor() {
    super(`needs more than ${MAX_STEPS} steps`);
    this.name = 'OutOfSteps';
  }
}

/** A property that the expression reads and that the data does not have. */
export class AbsentError extends Error {
  constructor(readonly path: string) {
    super(`${path} has no value`);
    this.name = 'AbsentError';
  }
}

/**
 * Watches one evaluation: counts its steps, and keeps why something was not
 * known, which CEL itself would reduce to a text.
 */
export class Meter {
  private left = MAX_STEPS;
  unread?: UnknownError;
  absent?: AbsentError;

  get exhausted(): boolean {
    return this.left < 0;
  }

  spend(steps: number): void {
    this.left -= steps;
    if (this.exhausted) {
      throw new OutOfSteps();
    }
  }

  /** Counts a value with everything in it; what is unread throws. */
  weigh(value: CelValue): void {
    const unread = unreadOf(value);
    if (unread) {
      this.refuse(unread.unread);
    }
    if (typeof value === 'string') {
      this.spend(1 + Math.ceil(value.length / 100));
    } else if (isCelList(value)) {
      this.spend(1 + value.size);
      for (const item of value) {
        this.weigh(item);
      }
    } else if (isCelMap(value) && !isCelUint(value)) {
      this.spend(1 + value.size);
      for (const item of value.values()) {
        this.weigh(item);
      }
    } else {
      this.spend(1);
    }
  }

  miss(path: string): never {
    const error = new AbsentError(path);
    this.absent ??= error;
    throw error;
  }

  refuse(unread: {
    reason: UnknownError['reason'];
    action?: string;
    message: string;
  }): never {
    const { reason, action, message } = unread;
    const error = new UnknownError({ reason, message, missingAction: action });
    this.unread ??= error;
    throw error;
  }
}
