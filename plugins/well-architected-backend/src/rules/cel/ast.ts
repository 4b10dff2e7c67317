/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parse, unparse } from '@bufbuild/cel';

/** A node of the syntax tree that the CEL specification defines. */
export type Expr = ReturnType<typeof parse>['expr'];

type Kind = Expr['exprKind'];
export type Comprehension = Extract<
  Kind,
  { case: 'comprehensionExpr' }
>['value'];

/** The nodes right below a node, in the order of the source. */
export function childrenOf({ exprKind }: Expr): Expr[] {
  switch (exprKind.case) {
    case 'selectExpr':
      return [exprKind.value.operand].filter(isExpr);
    case 'callExpr':
      return [exprKind.value.target, ...exprKind.value.args].filter(isExpr);
    case 'listExpr':
      return exprKind.value.elements;
    case 'structExpr':
      return exprKind.value.entries.flatMap(entry =>
        [
          entry.keyKind.case === 'mapKey' ? entry.keyKind.value : undefined,
          entry.value,
        ].filter(isExpr),
      );
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result } =
        exprKind.value;
      return [iterRange, accuInit, loopCondition, loopStep, result].filter(
        isExpr,
      );
    }
    default:
      return [];
  }
}

function isExpr(node: Expr | undefined): node is Expr {
  return node !== undefined;
}

/** The same tree with every child replaced. */
export function mapChildren(node: Expr, change: (child: Expr) => Expr): Expr {
  const { exprKind } = node;
  const of = (child: Expr | undefined) => child && change(child);
  switch (exprKind.case) {
    case 'selectExpr': {
      const { value } = exprKind;
      return withKind(node, {
        case: 'selectExpr',
        value: { ...value, operand: of(value.operand) },
      });
    }
    case 'callExpr': {
      const { value } = exprKind;
      return withKind(node, {
        case: 'callExpr',
        value: {
          ...value,
          target: of(value.target),
          args: value.args.map(change),
        },
      });
    }
    case 'listExpr': {
      const { value } = exprKind;
      return withKind(node, {
        case: 'listExpr',
        value: { ...value, elements: value.elements.map(change) },
      });
    }
    case 'structExpr': {
      const { value } = exprKind;
      return withKind(node, {
        case: 'structExpr',
        value: {
          ...value,
          entries: value.entries.map(entry => ({
            ...entry,
            keyKind:
              entry.keyKind.case === 'mapKey'
                ? { case: 'mapKey', value: change(entry.keyKind.value) }
                : entry.keyKind,
            value: of(entry.value),
          })),
        },
      });
    }
    default:
      return node;
  }
}

/** The same place in the source, another meaning. */
export function withKind(node: Expr, exprKind: Kind): Expr {
  return { ...node, exprKind };
}

/** A call of a function in the place of a node. */
export function callOf(at: Expr, name: string, args: Expr[]): Expr {
  return withKind(at, {
    case: 'callExpr',
    value: { $typeName: 'cel.expr.Expr.Call', function: name, args },
  });
}

/** A text in the place of a node. */
export function textOf(at: Expr, text: string): Expr {
  return withKind(at, {
    case: 'constExpr',
    value: {
      $typeName: 'cel.expr.Constant',
      constantKind: { case: 'stringValue', value: text },
    },
  });
}

/** The text that a node is, if it is a literal text. */
export function literalText({ exprKind }: Expr): string | undefined {
  return exprKind.case === 'constExpr' &&
    exprKind.value.constantKind.case === 'stringValue'
    ? exprKind.value.constantKind.value
    : undefined;
}

/** A node as it is written; loops, which are no longer macros here, in words. */
export function writtenAs(node: Expr): string {
  return mentionsLoop(node) ? 'the result of a loop' : unparse(node);
}

function mentionsLoop(node: Expr): boolean {
  return (
    node.exprKind.case === 'comprehensionExpr' ||
    childrenOf(node).some(mentionsLoop)
  );
}
