/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parse } from '@bufbuild/cel';
import { childrenOf, Expr } from './ast';

/** Longest expression, in characters. */
export const MAX_LENGTH = 2000;
const MAX_NODES = 500;
const MAX_DEPTH = 60;

function measure(root: Expr): { nodes: number; depth: number } {
  let nodes = 0;
  let depth = 0;
  const stack = [{ node: root, level: 1 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    nodes += 1;
    depth = Math.max(depth, next.level);
    for (const node of childrenOf(next.node)) {
      stack.push({ node, level: next.level + 1 });
    }
  }
  return { nodes, depth };
}

/**
 * Parses a CEL expression within the limits that keep every later step short.
 *
 * @throws Error with one sentence.
 */
export function parseExpression(source: string): Expr {
  if (source.trim() === '') {
    throw new Error('is empty');
  }
  if (source.length > MAX_LENGTH) {
    throw new Error(
      `is ${source.length} characters long, the limit is ${MAX_LENGTH}`,
    );
  }
  let root: Expr;
  try {
    root = parse(source).expr;
  } catch (error) {
    if (error instanceof RangeError) {
      throw new Error('is nested too deeply');
    }
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`is not a CEL expression: ${what}`);
  }
  const { nodes, depth } = measure(root);
  if (nodes > MAX_NODES) {
    throw new Error(`has ${nodes} parts, the limit is ${MAX_NODES}`);
  }
  if (depth > MAX_DEPTH) {
    throw new Error(
      `is nested ${depth} levels deep, the limit is ${MAX_DEPTH}`,
    );
  }
  return root;
}
