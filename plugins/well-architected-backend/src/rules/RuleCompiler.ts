/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import { Expression } from './cel/Expression';
import { inferShape, Sources } from './cel/inferShape';
import { parseExpression } from './cel/parseExpression';
import { probe, Sample } from './cel/probe';
import { Reading } from './cel/Reading';
import { Template } from './Template';

/**
 * Compiles the expressions of one rule and gathers what is wrong with them,
 * each with the key that it stands under.
 */
export class RuleCompiler {
  readonly problems: string[] = [];
  readonly reading = new Reading();

  constructor(private readonly key: string) {}

  problem(field: string, what: string): void {
    this.problems.push(`${this.key}.${field}: ${what}`);
  }

  /** @returns undefined after a problem */
  expression(options: {
    field: string;
    source: string;
    scope: Sources['scope'];
    collectors: AnyCollector[];
    samples: Sample[];
    /** It has to be true or false. */
    decides?: boolean;
  }): Expression | undefined {
    const { field, source, scope, collectors, samples } = options;
    const { reading } = this;
    try {
      const root = parseExpression(source);
      const before = this.problems.length;
      reading.problems.clear();
      inferShape({ scope, collectors, reading }, root);
      reading.problems.forEach(what => this.problem(field, what));
      if (this.problems.length > before) {
        return undefined;
      }
      const expression = new Expression(source, root);
      for (const sample of samples) {
        probe(root, sample);
        if (options.decides) {
          refuseUndecided(expression, sample);
        }
      }
      return expression;
    } catch (error) {
      this.problem(field, error instanceof Error ? error.message : `${error}`);
      return undefined;
    }
  }

  /** @returns undefined after a problem */
  template(
    options: Parameters<RuleCompiler['expression']>[0],
  ): Template | undefined {
    const failed = new Error('reported already');
    try {
      return new Template(options.source, source => {
        const expression = this.expression({ ...options, source });
        if (!expression) {
          throw failed;
        }
        return expression;
      });
    } catch (error) {
      if (error !== failed) {
        throw error;
      }
      return undefined;
    }
  }
}

function refuseUndecided(expression: Expression, sample: Sample): void {
  let value: unknown;
  try {
    value = expression.evaluate(sample.bindings, sample.inventory);
  } catch {
    // The sample does not tell; whatever it gives is looked at in every run.
    return;
  }
  if (typeof value !== 'boolean') {
    throw new Error(`must be true or false, it gives ${describe(value)}`);
  }
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? 'a list, a map or a time'
    : `the ${typeof value} ${value}`;
}
