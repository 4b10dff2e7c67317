/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { findHarm } from '../../text/findHarm';
import { harmlessLogger } from '../../text/harmlessLogger';
import { HOSTILE_NAMES } from './__testUtils__/hostileNames';

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** What a console shows of an entry. */
const shown = (entry: unknown[]) =>
  entry
    .map(part =>
      part instanceof Error ? `${part.message}\n${part.stack}` : part,
    )
    .map(part => (typeof part === 'string' ? part : JSON.stringify(part)));

describe.each(HOSTILE_NAMES)('a log that names %s', (_, name) => {
  it.each(LEVELS)('is one line without control characters: %s', level => {
    const logger = mockServices.logger.mock();
    harmlessLogger(logger)[level](`Account ${name} was not read: ${name}`);
    const [[message]] = logger[level].mock.calls;
    expect(message).not.toMatch(/[\r\n\u2028\u2029]/);
    expect(findHarm(message)).toBeUndefined();
    expect(message.length).toBeLessThan(5_000);
    expect(message).toMatch(/^Account /);
  });

  it('is so for errors and what caused them', () => {
    const logger = mockServices.logger.mock();
    const cause = new TypeError(`Caused by ${name}`);
    const error = Object.assign(new RangeError(`About ${name}`, { cause }), {
      code: 'X1',
    });
    harmlessLogger(logger).error('It failed', error);
    const [[, given]] = logger.error.mock.calls;
    expect(given).toBeInstanceOf(RangeError);
    expect(given).toMatchObject({ name: 'RangeError', code: 'X1' });
    const { message, stack, cause: why } = given as Error;
    for (const text of [message, (why as Error).message]) {
      expect(text).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(findHarm(text)).toBeUndefined();
    }
    // the lines after the first are places in the code
    const [first, ...places] = (stack ?? '').split('\n');
    expect(first).toContain('RangeError: About');
    expect(places.filter(place => !/^ {4}at /.test(place))).toEqual([]);
    expect(findHarm(shown([given]))).toBeUndefined();
    // the error itself is as it was
    expect(error.message).toBe(`About ${name}`);
  });

  it('is so for fields, and for a child', () => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    harmlessLogger(logger)
      .child({ a: 'b' })
      .info('Read', { [name]: [name] });
    expect(findHarm(logger.info.mock.calls)).toBeUndefined();
  });
});
