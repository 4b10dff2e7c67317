/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ALLOWED_RISKS,
  findBestPractice,
} from 'backstage-plugin-well-architected-common';
import { AnyCollector, Check } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { compileRule } from './compileRule';
import { createRuleCheck } from './createRuleCheck';
import { Rule, ruleSchema } from './types';

const ROOT = 'wellArchitected.rules';
const MAX_RULES = 200;

/** `messages.pass`, `docs[1]`: as people write the place of a value. */
function placeOf(path: PropertyKey[]): string {
  return path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
}

function schemaProblems(key: string, error: z.ZodError): string[] {
  return error.issues.map(
    ({ path, message }) => `${key}${placeOf(path)}: ${message}`,
  );
}

function metaProblems(key: string, rule: Rule, taken: Set<string>): string[] {
  const { id, risk, riskClass, bestPractices } = rule;
  const allowed = ALLOWED_RISKS[riskClass];
  return [
    ...(taken.has(id) ? [`${key}.id: there is a check '${id}' already`] : []),
    ...(allowed.includes(risk)
      ? []
      : [
          `${key}.risk: a risk of class ${riskClass} is ${allowed.join(
            ' or ',
          )}, not ${risk}`,
        ]),
    ...bestPractices.flatMap((practice, i) =>
      findBestPractice(practice)
        ? []
        : [
            `${key}.bestPractices[${i}]: best practice '${practice}' does not exist`,
          ],
    ),
  ];
}

/**
 * Reads `wellArchitected.rules`: checks without code.
 *
 * @param options.checks - those that there are already
 * @throws InputError with all mistakes at once, each with its key.
 */
export function readRules(options: {
  config: Config;
  collectors: AnyCollector[];
  checks: Check[];
}): Check[] {
  const { config, collectors, checks } = options;
  const entries = config.getOptional(ROOT) ?? [];
  if (!Array.isArray(entries)) {
    throw new InputError(`${ROOT}: must be a list`);
  }
  if (entries.length > MAX_RULES) {
    throw new InputError(
      `${ROOT}: ${entries.length} rules, the limit is ${MAX_RULES}`,
    );
  }
  const taken = new Set(checks.map(({ id }) => id));
  const problems: string[] = [];
  const rules = entries.flatMap((entry, i) => {
    const key = `${ROOT}[${i}]`;
    const parsed = ruleSchema.safeParse(entry);
    if (!parsed.success) {
      problems.push(...schemaProblems(key, parsed.error));
      return [];
    }
    const rule = parsed.data;
    problems.push(...metaProblems(key, rule, taken));
    taken.add(rule.id);
    const { compiled, problems: found } = compileRule({
      rule,
      key,
      collectors,
    });
    problems.push(...found);
    return compiled ? [compiled] : [];
  });
  if (problems.length > 0) {
    throw new InputError(
      problems.length === 1
        ? problems[0]
        : `${problems.length} mistakes in ${ROOT}:\n${problems
            .map(problem => `- ${problem}`)
            .join('\n')}`,
    );
  }
  return rules.map(compiled => createRuleCheck(compiled, collectors));
}
