/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CelValue, isCelList, isCelMap } from '@bufbuild/cel';
import { UnknownError } from 'backstage-plugin-well-architected-node';
import { childrenOf, Comprehension, Expr, writtenAs } from './ast';
import { ReadInventory } from './environment';
import { Bindings, Expression } from './Expression';

/** The world of a healthy resource. */
export interface Sample {
  bindings: Bindings;
  inventory: ReadInventory;
}

/**
 * What is wrong whatever the values are. Others, such as a text that is no
 * number, may be the sample's alone.
 */
const WRONG_TYPES =
  /no matching overload|type mismatch|unbound function|parsing regexp|without fields|steps/;

function mentions(node: Expr, name: string): boolean {
  return node.exprKind.case === 'identExpr'
    ? node.exprKind.value.name === name
    : childrenOf(node).some(child => mentions(child, name));
}

/** The value on the sample; undefined when it is not known there. */
function valueOf(node: Expr, sample: Sample): unknown {
  try {
    return new Expression('', node).evaluate(sample.bindings, sample.inventory);
  } catch (error) {
    if (error instanceof UnknownError) {
      return undefined;
    }
    const why = error instanceof Error ? error.message : String(error);
    if (WRONG_TYPES.test(why)) {
      throw new Error(`${writtenAs(node)}: ${why}`);
    }
    return undefined;
  }
}

function firstOf(range: unknown): CelValue | undefined {
  if (isCelList(range)) {
    return range.get(0);
  }
  return isCelMap(range) ? [...range.keys()][0] : undefined;
}

function probeLoop(loop: Comprehension, sample: Sample): void {
  const { iterRange, loopStep, iterVar, accuVar } = loop;
  if (!iterRange || !loopStep) {
    return;
  }
  probe(iterRange, sample);
  const first = firstOf(valueOf(iterRange, sample));
  if (first === undefined) {
    return;
  }
  const bindings = { ...sample.bindings, [iterVar]: first };
  // The loop's own steps cannot stand alone; what the rule says in them can.
  const written = (node: Expr): Expr[] =>
    mentions(node, accuVar) ? childrenOf(node).flatMap(written) : [node];
  for (const node of written(loopStep)) {
    probe(node, { ...sample, bindings });
  }
}

/**
 * Tries every part of an expression on a sample, also the parts that a
 * condition would skip, because CEL tells wrong types only when it meets them.
 *
 * @throws Error naming the part and what is wrong with it.
 */
export function probe(node: Expr, sample: Sample): void {
  if (node.exprKind.case === 'comprehensionExpr') {
    probeLoop(node.exprKind.value, sample);
    return;
  }
  childrenOf(node).forEach(child => probe(child, sample));
  valueOf(node, sample);
}
