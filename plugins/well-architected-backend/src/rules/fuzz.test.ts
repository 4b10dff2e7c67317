/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import { Check } from 'backstage-plugin-well-architected-node';
import { fuzzRuns } from '../service/__testUtils__/fuzz/runs';
import { nastyJson, nastyText } from '../service/__testUtils__/fuzz/nasty';
import { buckets, judge, readRule } from './__testUtils__/ruleWorld';

jest.setTimeout(240_000);

/** Nothing that anybody writes into a rule may take longer; milliseconds. */
const LONGEST_MS = 5_000;

const FIELDS = [
  'resource.name',
  'resource.id',
  'resource.tags',
  'resource.data',
  'resource.data.versioning',
  'resource.data.expiryDays',
  'resource.data.sizeBytes',
  'resource.data.keyId',
  'resource.data.grants',
  'resource.data.grants[0].to',
  'resource.tags.team',
  'resource.constructor',
  'resource.__proto__',
  'resource.data["__proto__"]',
  'regions',
  'account',
  'now',
  'this',
  'globalThis',
  'process.env',
];
const literal = fc.oneof(
  fc.constantFrom('1', '0', '-1', '1.5', '1e308', 'true', 'null', '[]', '{}'),
  fc.constantFrom('"a"', '"__proto__"', '[1, 2]', '{"a": 1}', 'duration("1h")'),
  nastyText.map(text => JSON.stringify(text.slice(0, 40))),
  fc.constantFrom(...FIELDS),
);

/** Expressions as people would write them, and as nobody would. */
const { expression } = fc.letrec<{ expression: string }>(tie => {
  const part = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      literal,
      fc
        .tuple(
          part,
          fc.constantFrom('+', '-', '*', '/', '%', '==', '<', 'in', '&&', '||'),
          part,
        )
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      part.map(a => `!(${a})`),
      fc.tuple(part, part, part).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc
        .tuple(fc.constantFrom('size', 'int', 'string', 'type', 'has'), part)
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(
          part,
          fc.constantFrom('all', 'exists', 'map', 'filter', 'exists_one'),
          part,
        )
        .map(([a, name, b]) => `${a}.${name}(x, ${b})`),
      fc
        .tuple(
          part,
          fc.constantFrom('matches', 'contains', 'startsWith', 'constructor'),
          part,
        )
        .map(([a, name, b]) => `${a}.${name}(${b})`),
      fc.tuple(part, part).map(([a, b]) => `${a}[${b}]`),
    ),
  };
});

/** Compiles a rule; undefined where it is refused as it should be. */
function compiled(pass: string): Check | undefined {
  try {
    return readRule({ pass });
  } catch (error) {
    const { name, message } = error as Error;
    expect({ name, message }).toEqual({
      name: 'InputError',
      message: expect.stringContaining('wellArchitected.rules[0].pass'),
    });
    expect(message).not.toMatch(/\n\s+at /);
    return undefined;
  }
}

const verdictOf = (check: Check, data: object) => {
  const [verdict] = judge(check, [buckets.sample({ data })]);
  return verdict;
};
const statusOf = (pass: string, data: object): string | undefined => {
  const check = compiled(pass);
  return check && verdictOf(check, data).status;
};

/** Something that cannot be evaluated, whatever the resource is. */
const ERROR = '(1 / (size(resource.name) - size(resource.name)) > 0)';

describe('an expression of a rule', () => {
  it('is refused at the start with its key, or judges within bounds', () => {
    let judged = 0;
    fc.assert(
      fc.property(
        fc.oneof(expression, nastyText),
        fc.dictionary(
          fc.constantFrom('versioning', 'expiryDays', 'keyId', 'grants'),
          nastyJson,
          { maxKeys: 3 },
        ),
        (pass, data) => {
          const started = Date.now();
          const check = compiled(pass);
          const { status, message } = check
            ? verdictOf(check, data)
            : { status: 'refused', message: 'at the start' };
          judged += check ? 1 : 0;
          expect(['pass', 'fail', 'unknown', 'refused']).toContain(status);
          expect(message.length).toBeGreaterThan(0);
          expect(Date.now() - started).toBeLessThan(LONGEST_MS);
        },
      ),
      fuzzRuns(1_500),
    );
    // of those that nobody refuses there are enough
    expect(judged).toBeGreaterThan(20);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  const yesOrNo = fc.constantFrom(
    'true',
    'false',
    'resource.data.versioning == "Enabled"',
    'resource.data.sizeBytes > 1000.0',
    'size(resource.data.grants) > 0',
    'resource.data.expiryDays.all(x, x > 7.0)',
    '"team" in resource.tags',
    'has(resource.data.keyId)',
    ERROR,
  );
  const logic = fc.letrec<{ all: string }>(tie => ({
    all: fc.oneof(
      { maxDepth: 4 },
      yesOrNo,
      fc
        .tuple(tie('all'), fc.constantFrom('&&', '||'), tie('all'))
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      tie('all').map(a => `!(${a})`),
    ),
  })).all;

  it('never passes what could not be evaluated', () => {
    fc.assert(
      fc.property(logic, pass => {
        const alone = statusOf(pass, {});
        // an error and something: not a pass; or something: no other pass
        expect(['fail', 'unknown']).toContain(
          statusOf(`${ERROR} && (${pass})`, {}),
        );
        expect(statusOf(`${ERROR} || (${pass})`, {})).toBe(
          alone === 'pass' ? 'pass' : 'unknown',
        );
        expect(statusOf(`!(${ERROR}) && (${pass})`, {})).not.toBe('pass');
      }),
      fuzzRuns(200),
    );
  });
});
