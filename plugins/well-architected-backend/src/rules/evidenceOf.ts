/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject, JsonValue } from '@backstage/types';
import { isUnread, Resource } from 'backstage-plugin-well-architected-node';
import { childrenOf, Expr } from './cel/ast';

/** Longest text of a value in the evidence. */
const MAX_TEXT = 200;
const MAX_FACTS = 8;

/** `resource.data.x.y` as its names, where it is nothing but names. */
function pathOf({ exprKind }: Expr): string[] | undefined {
  if (exprKind.case === 'identExpr') {
    return [exprKind.value.name];
  }
  if (exprKind.case !== 'selectExpr' || !exprKind.value.operand) {
    return undefined;
  }
  const before = pathOf(exprKind.value.operand);
  return before && [...before, exprKind.value.field];
}

/** The properties of the resource that an expression reads, outermost first. */
export function pathsIn(node: Expr): string[][] {
  const path = pathOf(node);
  return path
    ? [path].filter(([root, part]) => root === 'resource' && part)
    : childrenOf(node).flatMap(pathsIn);
}

function shortened(value: unknown): JsonValue | undefined {
  if (value === undefined || isUnread(value)) {
    return undefined;
  }
  const text = JSON.stringify(value);
  return text.length > MAX_TEXT
    ? `${text.slice(0, MAX_TEXT)}…`
    : (JSON.parse(text) as JsonValue);
}

const step = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** The facts of this resource that a rule decided on, by their path. */
export function evidenceOf(resource: Resource, roots: Expr[]): JsonObject {
  const evidence: JsonObject = {};
  for (const path of roots.flatMap(pathsIn)) {
    const value = shortened(path.slice(1).reduce(step, resource as unknown));
    if (value !== undefined && Object.keys(evidence).length < MAX_FACTS) {
      evidence[
        path
          .slice(1)
          .join('.')
          .replace(/^data\./, '')
      ] = value;
    }
  }
  return evidence;
}

/** "versioning: Suspended, region: eu-west-1". */
export function sayEvidence(evidence: JsonObject): string {
  return Object.entries(evidence)
    .map(
      ([name, value]) =>
        `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .join(', ');
}
