/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { assessInventory } from '../assess';
import {
  concludeEntity,
  ConcludedCheck,
  resolveChoices,
  writeAction,
} from '../conclude';
import {
  Check,
  CheckExample,
  ChoiceSubject,
  ExampleAnswer,
  Resource,
} from '../define';
import { EXAMPLE_NOW, exampleWorld } from './exampleWorld';

const YEAR_LATER = '2027-11-16T06:00:00.000Z';

/** Resources that an attested check asks a choice for. */
function choosableOf(resources: Resource[]): ChoiceSubject[] {
  return resources.map(({ id, type, variant, name, region, accountId }) => ({
    resource: id,
    type,
    variant,
    name,
    region,
    accountId,
  }));
}

/** The answer as it would be kept. */
function answerOf(
  check: Check,
  answer: ExampleAnswer,
  choosable: ChoiceSubject[],
) {
  const asked = check.kind === 'attested' ? check.choices : undefined;
  const { choices: given = [], ...rest } = answer;
  const gone = given.filter(
    ({ resource }) => !choosable.some(each => each.resource === resource),
  );
  return {
    author: 'user:default/anna',
    answeredAt: '2026-11-02T09:00:00.000Z',
    expiresAt: YEAR_LATER,
    ...rest,
    ...(asked
      ? {
          choices: [
            ...resolveChoices({ choices: asked, subjects: choosable, given }),
            ...gone.map(choice => ({
              name: choice.resource,
              label: choice.choice,
              fits: false,
              ...choice,
            })),
          ],
        }
      : {}),
  };
}

/** Concludes a check for the world of one example. @public */
export function runExample(
  check: Check,
  example: CheckExample,
): ConcludedCheck {
  const { accounts, regions, inventories } = exampleWorld(check, example);
  const parameters = example.parameters
    ? { [check.id]: example.parameters }
    : undefined;
  const resourceCounts: Record<string, number> = {};
  for (const { type } of inventories.flatMap(i => i.resources)) {
    resourceCounts[type] = (resourceCounts[type] ?? 0) + 1;
  }
  const choosable = choosableOf(inventories.flatMap(i => i.resources));
  const [result] = concludeEntity({
    checks: [check],
    parameters,
    entity: {
      ref: 'component:default/orders-api',
      kind: 'Component',
      name: 'orders-api',
      annotations: {},
      links: [],
      ...example.entity,
    },
    context: example.context ?? {},
    accounts,
    regions,
    resourceCounts,
    resourceNames: inventories.flatMap(i => i.resources.map(r => r.name)),
    observations: inventories.flatMap((inventory, i) =>
      assessInventory({
        inventory,
        checks: [check],
        account: accounts[i],
        parameters,
      }),
    ),
    histories: example.history,
    choosable,
    answers: example.answer
      ? { [check.id]: answerOf(check, example.answer, choosable) }
      : {},
    now: new Date(example.now ?? EXAMPLE_NOW),
  });
  return result;
}

/** What is wrong with the texts of a failing example, if anything. */
function textProblems(check: Check, result: ConcludedCheck): string[] {
  const action = writeAction({
    check,
    concluded: result,
    entity: { ref: 'component:default/orders-api', name: 'orders-api' },
  });
  const texts: Record<string, string | string[]> = {
    issue: action.issue,
    recommendation: action.recommendation,
    steps: action.steps,
    successCriteria: action.successCriteria,
  };
  const problems = Object.entries(texts).flatMap(([field, value]) => {
    const list = Array.isArray(value) ? value : [value];
    const broken = list.find(
      text => text.trim() === '' || /undefined|NaN|\[object/.test(text),
    );
    return list.length === 0 || broken !== undefined
      ? [`${field} is empty or broken: '${broken ?? ''}'`]
      : [];
  });
  if (action.steps.length < 2) {
    problems.push('steps needs at least two entries');
  }
  const named = [...result.observations.map(o => o.subject.name), 'orders-api'];
  if (!named.some(name => action.recommendation.includes(name))) {
    problems.push(
      `recommendation names nothing of this workload: '${action.recommendation}'`,
    );
  }
  return problems;
}

/**
 * Runs one example and tells what differs from what it expects.
 *
 * @returns an empty list when everything holds
 * @public
 */
export function checkExample(check: Check, example: CheckExample): string[] {
  const { expect } = example;
  const result = runExample(check, example);
  const problems: string[] = [];
  const same = (what: string, expected: unknown, actual: unknown) => {
    if (expected !== undefined && expected !== actual) {
      problems.push(`${what} is ${actual}, expected ${expected}`);
    }
  };
  same('state', expect.state, result.state);
  same('risk', expect.risk, result.baseRisk);
  same('reason', expect.reason, result.reason);
  same('monthlyWasteUsd', expect.monthlyWasteUsd, result.monthlyWasteUsd);
  if (
    expect.missingAction !== undefined &&
    !result.missingActions.includes(expect.missingAction)
  ) {
    problems.push(
      `missing actions are [${result.missingActions}], expected ${expect.missingAction}`,
    );
  }
  const said = [result.message, ...result.observations.map(o => o.message)];
  for (const text of expect.says ?? []) {
    if (!said.some(message => message.includes(text))) {
      problems.push(`nothing says '${text}': ${JSON.stringify(said)}`);
    }
  }
  if (result.state === 'fail') {
    problems.push(...textProblems(check, result));
  }
  if (problems.length > 0) {
    problems.push(`message: ${result.message}`);
  }
  return problems;
}

/**
 * Runs all examples of a check.
 *
 * @throws Error naming the check, the example and what differs.
 * @public
 */
export function runExamples(check: Check): void {
  for (const example of check.examples) {
    const problems = checkExample(check, example);
    if (problems.length > 0) {
      throw new Error(
        `Example '${example.name}' of '${check.id}': ${problems.join('; ')}`,
      );
    }
  }
}
