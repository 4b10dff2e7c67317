/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CelValue, isCelError, plan } from '@bufbuild/cel';
import { UnknownError } from 'backstage-plugin-well-architected-node';
import { Expr } from './ast';
import { environment, ReadInventory, withRun } from './environment';
import { instrument } from './instrument';
import { MAX_STEPS, Meter } from './Meter';

/** Values by name. */
export type Bindings = Readonly<Record<string, CelValue>>;

const NO_INVENTORY: ReadInventory = type => {
  throw new Error(`nothing of type '${type}' is read here`);
};

/** An expression that is ready to be evaluated many times. */
export class Expression {
  private readonly run: (bindings: Record<string, CelValue>) => unknown;

  constructor(readonly source: string, readonly root: Expr) {
    this.run = plan(environment, instrument(root));
  }

  /**
   * @throws UnknownError when something was read that is not known: not read,
   * or absent; Error with a sentence for everything else.
   */
  evaluate(
    bindings: Bindings,
    inventory: ReadInventory = NO_INVENTORY,
  ): unknown {
    const meter = new Meter();
    // Without a prototype nothing but the given names can be found.
    const names = Object.assign(Object.create(null), bindings);
    const value = withRun({ meter, inventory }, () => this.run(names));
    if (meter.exhausted) {
      throw new Error(`needs more than ${MAX_STEPS} steps`);
    }
    if (!isCelError(value)) {
      return value;
    }
    if (meter.unread) {
      throw meter.unread;
    }
    if (meter.absent) {
      throw new UnknownError({
        reason: 'NOT_COLLECTED',
        message: `${meter.absent.path} has no value here; where it may be absent, ask has(${meter.absent.path}) first`,
      });
    }
    throw new Error(value.message);
  }
}
