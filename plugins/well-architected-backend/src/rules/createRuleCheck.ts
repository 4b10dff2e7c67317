/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { createHash } from 'node:crypto';
import {
  AnyCollector,
  CollectorNeed,
  defineCheck,
  FindingFacts,
  ResourceCheck,
} from 'backstage-plugin-well-architected-node';
import { bindFinding } from './bindings';
import { CompiledRule } from './compileRule';
import { evaluateRule } from './evaluateRule';
import { Template } from './Template';

const readsFinding = (template: Template) =>
  template.expressions.some(({ source }) => /\bfinding\b/.test(source));

/**
 * A text about a finding. One that would be the same for every workload gets
 * the names of what it is about.
 */
function aboutFinding(template: Template): (finding: FindingFacts) => string {
  return finding => {
    const text = template.render(bindFinding(finding));
    return readsFinding(template)
      ? text
      : `${text.replace(/\.$/, '')}: ${finding.names}.`;
  };
}

/** The check that a rule is; collectors with `provides: 'tags'` read tags. */
export function createRuleCheck(
  compiled: CompiledRule,
  collectors: AnyCollector[],
): ResourceCheck {
  const { rule, reading, subjects } = compiled;
  const { id, title, risk, messages, when, unknown, pass, ...others } = rule;
  const { resourceTypes, ...meta } = others;
  const needOf = (collector: AnyCollector): CollectorNeed<string, JsonObject> =>
    collector.with(...(reading.details.get(collector) ?? []));
  const taggers = reading.readsTags
    ? collectors.filter(c => c.provides === 'tags')
    : [];
  const finding = (template: Template) => (facts: FindingFacts) =>
    template.render(bindFinding(facts));

  return defineCheck({
    ...meta,
    ...{ id, title, risk },
    wafRisk: risk,
    evidence: 'aws-resource',
    seedRefs: [],
    revision: createHash('sha256')
      .update(JSON.stringify({ resourceTypes, messages, when, unknown, pass }))
      .digest('hex')
      .slice(0, 12),
    issue: compiled.issue
      ? aboutFinding(compiled.issue)
      : f => `${f.failed} of ${f.total} do not fulfil "${title}": ${f.names}`,
    recommendation: aboutFinding(compiled.recommendation),
    steps: f => compiled.steps.map(step => finding(step)(f)),
    successCriteria: f =>
      compiled.successCriteria.map(criterion => finding(criterion)(f)),
    on: subjects.map(needOf),
    uses: [...reading.inventory].map(needOf).concat(taggers.map(t => t.with())),
    evaluate: (resource, context) =>
      evaluateRule({ compiled, taggers, resource, context }),
    examples: [],
  });
}
