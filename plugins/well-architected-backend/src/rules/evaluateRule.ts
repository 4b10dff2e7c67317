/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { celList, CelList } from '@bufbuild/cel';
import {
  AnyCollector,
  AssessContext,
  fail,
  notApplicable,
  pass,
  Resource,
  unknown,
  UnknownError,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import { bindAssessment, bindResource } from './bindings';
import { Bindings, Expression } from './cel/Expression';
import { ReadInventory } from './cel/environment';
import { CompiledRule } from './compileRule';
import { evidenceOf, sayEvidence } from './evidenceOf';

const inventories = new WeakMap<AssessContext, Map<string, CelList>>();

/** All resources of a type, made once per check and snapshot. */
function inventoryOf(
  context: AssessContext,
  collectors: Iterable<AnyCollector>,
): ReadInventory {
  const lists = inventories.get(context) ?? new Map<string, CelList>();
  inventories.set(context, lists);
  return type => {
    const known = lists.get(type);
    if (known) {
      return known;
    }
    const collector = [...collectors].find(c => c.type === type);
    if (!collector) {
      throw new Error(`nothing of type '${type}' is read`);
    }
    const list = celList(
      context.all(collector).map(r => bindResource(r as Resource)),
    );
    lists.set(type, list);
    return list;
  };
}

/**
 * Tags are known when those who collect them for this place were read, or when
 * they came with the resource itself.
 */
function requireTags(
  resource: Resource,
  context: AssessContext,
  taggers: AnyCollector[],
): void {
  const { region } = resource;
  const scope = region === 'global' ? 'global' : 'regional';
  for (const tagger of taggers.filter(t => t.scope === scope)) {
    context.all(tagger, { region });
  }
  // A bucket, say, in a Region that is not reviewed.
  if (
    scope === 'regional' &&
    !context.regions.includes(region) &&
    Object.keys(resource.tags).length === 0
  ) {
    throw new UnknownError({
      reason: 'NOT_COLLECTED',
      message: `the tags in ${region} were not read`,
    });
  }
}

function decide(
  expression: Expression,
  bindings: Bindings,
  inventory: ReadInventory,
): boolean {
  let value: unknown;
  try {
    value = expression.evaluate(bindings, inventory);
  } catch (error) {
    if (error instanceof UnknownError) {
      throw error;
    }
    const why = error instanceof Error ? error.message : error;
    throw new UnknownError({
      reason: 'API_ERROR',
      message: `the expression '${expression.source}' cannot be evaluated: ${why}`,
    });
  }
  if (typeof value !== 'boolean') {
    throw new UnknownError({
      reason: 'API_ERROR',
      message: `the expression '${expression.source}' is neither true nor false`,
    });
  }
  return value;
}

/**
 * Judges one resource by a rule.
 *
 * @throws UnknownError when something that it reads is not known.
 */
export function evaluateRule(options: {
  compiled: CompiledRule;
  taggers: AnyCollector[];
  resource: Resource;
  context: AssessContext;
}): Verdict {
  const { compiled, taggers, resource, context } = options;
  const { rule, reading, messages } = compiled;
  const collector = compiled.subjects.find(s => s.type === resource.type);
  const subject = `${collector?.noun.one ?? resource.type} ${resource.name}`;
  const bindings = bindAssessment(resource, context);
  const inventory = inventoryOf(context, reading.inventory);
  const is = (expression: Expression) =>
    decide(expression, bindings, inventory);
  const say = (state: keyof typeof messages, otherwise: string) =>
    messages[state]?.render(bindings, inventory) ?? otherwise;

  try {
    if (reading.readsTags) {
      requireTags(resource, context, taggers);
    }
    if (compiled.when && !is(compiled.when)) {
      const why = `The rule is not about ${subject}: ${compiled.when.source} is false`;
      return notApplicable(say('notApplicable', why));
    }
    if (compiled.unknown && is(compiled.unknown)) {
      const why = `${subject} cannot be judged yet: ${compiled.unknown.source}`;
      return unknown('NOT_ENOUGH_DATA', say('unknown', why));
    }
    const roots = [compiled.pass.root];
    const evidence = evidenceOf(resource, roots);
    const facts = sayEvidence(evidence);
    const by = facts === '' ? '' : ` (${facts})`;
    return is(compiled.pass)
      ? pass(say('pass', `${subject} fulfils "${rule.title}"${by}`), evidence)
      : fail(
          say('fail', `${subject} does not fulfil "${rule.title}"${by}`),
          evidence,
        );
  } catch (error) {
    if (!(error instanceof UnknownError)) {
      throw error;
    }
    throw new UnknownError({
      reason: error.reason,
      missingAction: error.missingAction,
      message: `"${rule.title}" cannot be judged for ${subject}: ${error.message}`,
    });
  }
}
