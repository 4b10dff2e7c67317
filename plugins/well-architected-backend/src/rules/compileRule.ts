/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import { assessmentScope, findingScope } from './bindings';
import { Expression } from './cel/Expression';
import { Reading } from './cel/Reading';
import { resourceShape } from './cel/shape';
import { RuleCompiler } from './RuleCompiler';
import { assessmentSamples, findingSample } from './ruleSamples';
import { Template } from './Template';
import { Rule } from './types';

/** A rule with everything that has to be evaluated, ready. */
export interface CompiledRule {
  rule: Rule;
  subjects: AnyCollector[];
  reading: Reading;
  when?: Expression;
  unknown?: Expression;
  pass: Expression;
  messages: Partial<Record<keyof Rule['messages'], Template>>;
  issue?: Template;
  recommendation: Template;
  steps: Template[];
  successCriteria: Template[];
}

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/**
 * Compiles a rule.
 *
 * @param options.key - of the rule in the configuration, for problems
 * @returns the rule, or what is wrong with it
 */
export function compileRule(options: {
  rule: Rule;
  key: string;
  collectors: AnyCollector[];
}): { compiled?: CompiledRule; problems: string[] } {
  const { rule, key, collectors } = options;
  const compiler = new RuleCompiler(key);
  const subjects = rule.resourceTypes.flatMap((type, i) => {
    const found = collectors.filter(
      c => c.type === type && c.provides !== 'tags',
    );
    if (found.length === 0) {
      compiler.problem(
        `resourceTypes[${i}]`,
        `nothing collects resources of type '${type}'`,
      );
    }
    return found;
  });
  if (compiler.problems.length > 0) {
    return { problems: compiler.problems };
  }

  const judging = {
    scope: new Map([
      ['resource', resourceShape(subjects)] as const,
      ...assessmentScope(rule.parameters),
    ]),
    collectors,
    samples: assessmentSamples(rule, subjects, collectors),
  };
  const telling = {
    scope: findingScope(rule.parameters),
    collectors: [],
    samples: [findingSample(rule)],
  };
  const decision = (field: 'when' | 'unknown' | 'pass') => {
    const source = rule[field];
    return source === undefined
      ? undefined
      : compiler.expression({ ...judging, field, source, decides: true });
  };
  const text = (field: string, source: string | undefined) =>
    source === undefined
      ? undefined
      : compiler.template({ ...telling, field, source });
  const message = (state: keyof Rule['messages']) => {
    const source = rule.messages[state];
    const field = `messages.${state}`;
    return source === undefined
      ? undefined
      : compiler.template({ ...judging, field, source });
  };

  const when = decision('when');
  const unknown = decision('unknown');
  const pass = decision('pass');
  const messages = {
    pass: message('pass'),
    fail: message('fail'),
    notApplicable: message('notApplicable'),
    unknown: message('unknown'),
  };
  const recommendation = text('recommendation', rule.recommendation);
  const compiled = {
    ...{ rule, subjects, reading: compiler.reading },
    ...{ when, unknown, messages },
    issue: text('issue', rule.issue),
    steps: rule.steps
      .map((source, i) => text(`steps[${i}]`, source))
      .filter(isDefined),
    successCriteria: rule.successCriteria
      .map((source, i) => text(`successCriteria[${i}]`, source))
      .filter(isDefined),
  };
  const { problems } = compiler;
  return pass && recommendation && problems.length === 0
    ? { compiled: { ...compiled, pass, recommendation }, problems }
    : { problems };
}
