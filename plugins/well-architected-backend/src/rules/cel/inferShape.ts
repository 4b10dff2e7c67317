/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import { childrenOf, Comprehension, Expr, literalText, writtenAs } from './ast';
import { environment } from './environment';
import { Reading } from './Reading';
import { elementShape, listShape, selectShape, Shape } from './shape';

/** What an expression may read. */
export interface Sources {
  /** Names that it may use; undefined for any value. */
  scope: ReadonlyMap<string, Shape | undefined>;
  collectors: AnyCollector[];
  reading: Reading;
}

const TYPE_NAMES: readonly string[] = [
  ...['int', 'uint', 'double', 'bool', 'string', 'bytes', 'list', 'map'],
  ...['null_type', 'type'],
];
const OPERATORS: readonly string[] = [
  ...['_&&_', '_||_', '_?_:_', '_[_]', '@not_strictly_false'],
];
const INVENTORY = 'inventory';
const HOW_TO_READ_INVENTORY = `inventory needs a resource type in quotes, such as inventory["AWS::CloudWatch::Alarm"]`;

const isName = ({ exprKind }: Expr, name: string) =>
  exprKind.case === 'identExpr' && exprKind.value.name === name;

function inferName({ scope, reading }: Sources, name: string) {
  if (name === INVENTORY && scope.has(name)) {
    reading.problems.add(HOW_TO_READ_INVENTORY);
  } else if (!scope.has(name) && !TYPE_NAMES.includes(name)) {
    const names = [...scope.keys()].filter(key => !key.startsWith('@'));
    reading.problems.add(
      `there is no '${name}', there are ${names.join(', ')}`,
    );
  }
  return scope.get(name);
}

function inferField(sources: Sources, operand: Expr, field: string) {
  const { reading } = sources;
  const shape = inferShape(sources, operand);
  if (!shape) {
    return undefined;
  }
  reading.field(shape, field);
  try {
    return selectShape(shape, field);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    reading.problems.add(`${writtenAs(operand)} ${why}`);
    return undefined;
  }
}

function inferInventory({ reading, collectors }: Sources, key: Expr) {
  const type = literalText(key);
  const collector = collectors.find(
    c => c.type === type && c.provides !== 'tags',
  );
  if (!collector) {
    reading.problems.add(
      type === undefined
        ? HOW_TO_READ_INVENTORY
        : `nothing collects resources of type '${type}'`,
    );
    return undefined;
  }
  reading.inventory.add(collector);
  return listShape(collector);
}

function inferIndex(sources: Sources, from: Expr, key: Expr) {
  if (isName(from, INVENTORY)) {
    return inferInventory(sources, key);
  }
  const field = literalText(key);
  if (field !== undefined) {
    return inferField(sources, from, field);
  }
  inferShape(sources, key);
  const shape = inferShape(sources, from);
  return shape?.every(s => s.schema.type === 'array')
    ? elementShape(shape)
    : undefined;
}

/**
 * The element that `map` and `filter` gather, and the condition of the latter:
 * both add a list of one to what they have.
 */
function gatheredBy({ accuInit, loopStep }: Comprehension) {
  const parts =
    accuInit?.exprKind.case === 'listExpr' && loopStep
      ? [loopStep, ...childrenOf(loopStep)]
      : [];
  for (const part of parts) {
    const { exprKind } = part;
    if (exprKind.case === 'callExpr' && exprKind.value.function === '_+_') {
      const [element] = childrenOf(exprKind.value.args[1]);
      const conditions = part === loopStep ? [] : [parts[1]];
      return { element, conditions };
    }
  }
  return undefined;
}

function inferLoop(sources: Sources, loop: Comprehension): Shape | undefined {
  const { iterRange, loopStep, iterVar, accuVar } = loop;
  if (!iterRange || !loopStep) {
    return undefined;
  }
  const range = inferShape(sources, iterRange);
  const scope = new Map(sources.scope)
    .set(iterVar, range && elementShape(range))
    .set(accuVar, undefined);
  const inside = { ...sources, scope };
  const gathered = gatheredBy(loop);
  if (!gathered) {
    inferShape(inside, loopStep);
    return undefined;
  }
  gathered.conditions.forEach(node => inferShape(inside, node));
  const element = inferShape(inside, gathered.element);
  return element && [{ schema: { type: 'array' }, element }];
}

function inferCall(
  sources: Sources,
  name: string,
  operands: Expr[],
): Shape | undefined {
  const { reading } = sources;
  if (name === '_[_]') {
    return inferIndex(sources, operands[0], operands[1]);
  }
  if (!OPERATORS.includes(name) && !environment.funcs.find(name)) {
    reading.problems.add(`there is no function '${name}'`);
  }
  const shapes = operands.map(operand => inferShape(sources, operand));
  if (name === '_?_:_') {
    const [, yes, no] = shapes;
    return yes && no && [...yes, ...no];
  }
  shapes.forEach(shape => reading.whole(shape));
  return undefined;
}

/**
 * Finds out what an expression reads, and reports names, properties and
 * functions that do not exist.
 *
 * @returns what its value may be; undefined where that is not known
 */
export function inferShape(sources: Sources, node: Expr): Shape | undefined {
  const { reading } = sources;
  const { exprKind } = node;
  switch (exprKind.case) {
    case 'identExpr':
      return inferName(sources, exprKind.value.name);
    case 'selectExpr':
      return exprKind.value.operand
        ? inferField(sources, exprKind.value.operand, exprKind.value.field)
        : undefined;
    case 'callExpr':
      return inferCall(sources, exprKind.value.function, childrenOf(node));
    case 'comprehensionExpr':
      return inferLoop(sources, exprKind.value);
    case 'structExpr':
      if (exprKind.value.messageName !== '') {
        reading.problems.add(
          `there is no type '${exprKind.value.messageName}'`,
        );
      }
      break;
    default:
  }
  for (const child of childrenOf(node)) {
    reading.whole(inferShape(sources, child));
  }
  return undefined;
}
