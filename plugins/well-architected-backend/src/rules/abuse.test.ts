/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { buckets, judge, readRule } from './__testUtils__/ruleWorld';

/** No test here may take longer, whatever the expression does. */
const SECONDS = 5;

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const list = (count: number) =>
  `[${numbers(count)
    .map(() => 1)
    .join(',')}]`;

/** Takes the one element of a list and puts it twice as long into a new one. */
const doubled = (times: number) =>
  numbers(times)
    .map(n => `.map(a${n}, a${n} + a${n})`)
    .join('');

const say = (pass: string, data: object = {}) => {
  const started = Date.now();
  const [verdict] = judge(readRule({ pass }), [buckets.sample({ data })]);
  expect(Date.now() - started).toBeLessThan(SECONDS * 1000);
  return verdict;
};

describe('refused at start', () => {
  it.each([
    ['overlong', `true || ${'true || '.repeat(400)}true`, 'characters long'],
    ['many parts', `size(${list(510)}) > 0`, 'parts, the limit is 500'],
    ['deep brackets', `${'('.repeat(990)}true${')'.repeat(990)}`, 'too deeply'],
    ['deep lists', `${'['.repeat(80)}${']'.repeat(80)} == []`, 'levels deep'],
    ['nothing', '   ', 'Too small'],
    ['a statement', 'while (true) {}', 'is not a CEL expression'],
    ['a function literal', '(() => true)()', 'is not a CEL expression'],
    ['recursion', 'f(f)', "there is no function 'f'"],
    ['require', 'require("fs")', "there is no function 'require'"],
    ['process', 'process.env.HOME == ""', "there is no 'process'"],
    ['globalThis', 'globalThis.x == ""', "there is no 'globalThis'"],
    ['constructor', 'constructor == 1', "there is no 'constructor'"],
    ['__proto__', '__proto__ == 1', "there is no '__proto__'"],
    ['an absolute name', '.constructor == 1', "there is no 'constructor'"],
    [
      'a method of objects',
      'resource.toString() == ""',
      "no function 'toString'",
    ],
    [
      'a method of texts',
      '"a".constructor("x") == ""',
      "no function 'constructor'",
    ],
    ['a prototype', 'resource.__proto__ == 1', "resource has no '__proto__'"],
    [
      'a prototype by index',
      'resource["__proto__"] == 1',
      "resource has no '__proto__'",
    ],
    [
      'a constructor',
      'resource.data.constructor == 1',
      "resource.data has no 'constructor'",
    ],
    [
      'a message',
      'google.protobuf.Any{type_url: "x"} == 1',
      'there is no type',
    ],
    [
      'a pattern that looks ahead',
      '"a".matches("(?=a)")',
      'error parsing regexp',
    ],
    ['an inner function', '@weigh(1) == 1', 'is not a CEL expression'],
    [
      'a list that doubles without end',
      `[regions]${doubled(30)}.all(x, size(x) > 0)`,
      'needs more than 100000 steps',
    ],
    [
      'a text that doubles without end',
      `["${'x'.repeat(100)}"]${doubled(30)}.all(x, size(x) > 0)`,
      'needs more than 100000 steps',
    ],
    [
      'a tree that grows without end',
      `[regions]${numbers(12)
        .map(n => `.map(a${n}, [a${n}, a${n}, a${n}, a${n}])`)
        .join('')}.all(x, x == x)`,
      'needs more than 100000 steps',
    ],
    ['wrong types', '1 + "a" == 2', 'no matching overload'],
  ])('%s', (_, pass, message) => {
    const started = Date.now();
    expect(() => readRule({ pass })).toThrow(message);
    expect(() => readRule({ pass })).toThrow('wellArchitected.rules[0].pass');
    expect(Date.now() - started).toBeLessThan(SECONDS * 1000);
  });
});

describe('unknown at run', () => {
  const many = {
    expiryDays: numbers(5000),
    grants: numbers(5000).map(n => ({ to: `team-${n}`, write: true })),
  };
  const all = 'resource.data.expiryDays';

  it.each([
    ['a loop in a loop', `${all}.all(a, ${all}.all(b, a + b >= 0.0))`],
    ['a loop that gathers', `size(${all}.map(a, ${all}.map(b, a + b))) > 0`],
    ['a large list', `${all}.all(a, a in ${all} || true)`],
    ['a large comparison', `${all}.all(a, ${all} == ${all})`],
    ['a list that doubles', `[${all}]${doubled(7)}.all(x, x.all(y, y >= 0))`],
  ])('%s', (_, pass) => {
    expect(say(pass, many)).toMatchObject({
      status: 'unknown',
      reason: 'API_ERROR',
      message: expect.stringContaining('needs more than 100000 steps'),
    });
  });

  it('does what fits', () => {
    expect(say(`${all}.all(a, a >= 0)`, many).status).toBe('pass');
    expect(
      say('resource.data.grants.exists(g, g.to == "team-4999")', many).status,
    ).toBe('pass');
  });

  it('does not let a pattern run away', () => {
    expect(
      say('!resource.data.grants[0].to.matches("^(a+)+$")', {
        grants: [{ to: `${'a'.repeat(5000)}!`, write: true }],
      }).status,
    ).toBe('pass');
  });

  it.each([
    ['a number that is none', 'int(resource.name) > 3', 'cannot be evaluated'],
    ['a division by zero', '1 / (size(resource.name) - 6) > 0', 'cannot be'],
    ['another type than the sample has', 'resource.data.keyId', 'neither true'],
  ])('%s', (_, pass, message) => {
    expect(say(pass, { keyId: 'x' })).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining(message),
    });
  });

  it('reads names of objects as what they are: data', () => {
    const data = JSON.parse('{"grants":[{"to":"__proto__","write":true}]}');
    const [verdict] = judge(
      readRule({
        pass: 'has(resource.tags.constructor) || "__proto__" in resource.tags || resource.data.grants[0].to != "__proto__"',
      }),
      [buckets.sample({ data, tags: { team: 'a' } })],
    );
    expect(verdict.status).toBe('fail');
  });
});
