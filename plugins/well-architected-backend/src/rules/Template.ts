/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CelValue, isCelList } from '@bufbuild/cel';
import { UnknownError } from 'backstage-plugin-well-architected-node';
import { ReadInventory } from './cel/environment';
import { Bindings, Expression } from './cel/Expression';

const PLACEHOLDER = /\{\{([^]*?)\}\}/;

function written(value: unknown): string {
  if (isCelList(value)) {
    return [...value].map(written).join(', ');
  }
  return typeof value === 'object' && value !== null
    ? '(details)'
    : String(value);
}

/** A sentence with CEL expressions in `{{ }}`. */
export class Template {
  private readonly parts: (string | Expression)[];

  /**
   * @param compile - makes an expression of what stands in the braces
   * @throws Error of `compile`
   */
  constructor(source: string, compile: (source: string) => Expression) {
    // Splitting by a group gives text and expression in turn.
    this.parts = source
      .split(PLACEHOLDER)
      .map((part, i) => (i % 2 === 1 ? compile(part.trim()) : part));
  }

  get expressions(): Expression[] {
    return this.parts.filter(part => typeof part !== 'string');
  }

  /** Never throws: a value that is not known is written so. */
  render(bindings: Bindings, inventory?: ReadInventory): string {
    const write = (expression: Expression) => {
      try {
        return written(expression.evaluate(bindings, inventory) as CelValue);
      } catch (error) {
        return error instanceof UnknownError ? '(not known)' : '(no value)';
      }
    };
    return this.parts
      .map(part => (typeof part === 'string' ? part : write(part)))
      .join('');
  }
}
