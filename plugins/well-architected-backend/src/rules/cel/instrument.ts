/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  callOf,
  Comprehension,
  Expr,
  literalText,
  mapChildren,
  textOf,
  withKind,
  writtenAs,
} from './ast';

/** Functions whose arguments CEL decides about itself, without looking in. */
const LOGIC: readonly string[] = [
  '_&&_',
  '_||_',
  '_?_:_',
  '@not_strictly_false',
];

const isAccumulator = (node: Expr | undefined, accumulators: string[]) =>
  node?.exprKind.case === 'identExpr' &&
  accumulators.includes(node.exprKind.value.name);

/** Counts the items of a list, not what is in them. */
const rangeOf = (source: Expr, changed: Expr = source) =>
  callOf(changed, '@range', [changed, textOf(changed, writtenAs(source))]);

function instrumentLoop(
  node: Expr,
  loop: Comprehension,
  accumulators: string[],
): Expr {
  const inside = [...accumulators, loop.accuVar];
  const outer = (e: Expr | undefined) => e && instrument(e, accumulators);
  const inner = (e: Expr | undefined) => e && instrument(e, inside);
  const condition = inner(loop.loopCondition);
  return withKind(node, {
    case: 'comprehensionExpr',
    value: {
      ...loop,
      iterRange:
        loop.iterRange && rangeOf(loop.iterRange, outer(loop.iterRange)),
      accuInit: outer(loop.accuInit),
      loopCondition: condition && callOf(condition, '@more', [condition]),
      loopStep: inner(loop.loopStep),
      result: inner(loop.result),
    },
  });
}

/**
 * Rewrites an expression so that every property is read by us (absent and
 * unread are told apart), and every loop turn and every value that a function
 * looks at is counted.
 */
export function instrument(node: Expr, accumulators: string[] = []): Expr {
  const { exprKind } = node;
  const change = (child: Expr) => instrument(child, accumulators);
  if (exprKind.case === 'comprehensionExpr') {
    return instrumentLoop(node, exprKind.value, accumulators);
  }
  if (exprKind.case === 'selectExpr' && exprKind.value.operand) {
    const { operand, field, testOnly } = exprKind.value;
    return callOf(node, testOnly ? '@has' : '@select', [
      change(operand),
      textOf(node, field),
      textOf(node, `${writtenAs(operand)}.${field}`),
    ]);
  }
  if (exprKind.case !== 'callExpr') {
    return mapChildren(node, change);
  }
  const { function: name, args, target } = exprKind.value;
  if (name === '_[_]') {
    const [from, key] = args;
    const type = literalText(key);
    return from.exprKind.case === 'identExpr' &&
      from.exprKind.value.name === 'inventory' &&
      type !== undefined
      ? callOf(node, '@inventory', [key])
      : callOf(node, '@index', [
          change(from),
          change(key),
          textOf(node, writtenAs(node)),
        ]);
  }
  if (LOGIC.includes(name)) {
    return mapChildren(node, change);
  }
  // What a loop has gathered so far would be weighed again on every turn.
  const weighed = (child: Expr) =>
    isAccumulator(child, accumulators)
      ? rangeOf(child, child)
      : callOf(child, '@weigh', [change(child)]);
  return withKind(node, {
    case: 'callExpr',
    value: {
      ...exprKind.value,
      target: target && weighed(target),
      args: args.map(weighed),
    },
  });
}
