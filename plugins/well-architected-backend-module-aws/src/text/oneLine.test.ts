/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeError } from '../aws/describeError';
import { createPriceReader } from '../pricing/createPriceReader';
import { PricingClient } from '@aws-sdk/client-pricing';
import { oneLine } from './oneLine';

const FILE = resolve(__dirname, '../../../../test/hostile/names.json');
const NAMES = Object.entries(
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<
    string,
    string | { repeat: string; times: number }
  >,
).map(([id, value]): [string, string] => [
  id,
  typeof value === 'string' ? value : value.repeat.repeat(value.times),
]);
const HARM = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u;

describe.each(NAMES)('%s', (_, name) => {
  it('is one line without control characters', () => {
    const line = oneLine(`Account ${name} was not read`);
    expect(line).not.toMatch(HARM);
    expect(line.length).toBeLessThanOrEqual(4_000);
    expect(line).toMatch(/^Account /);
  });

  it('is so in what is said of an error', () => {
    for (const code of ['Error', 'ECONNREFUSED', 'ENOTFOUND']) {
      const error = Object.assign(new Error(`Not ${name}`), { code });
      expect(describeError(error).sentence).not.toMatch(HARM);
    }
  });

  it('is so in the warning that there are no prices', async () => {
    const client = new PricingClient({ region: 'us-east-1' });
    client.middlewareStack.add(
      () => async () => {
        throw new Error(name);
      },
      { step: 'initialize', priority: 'low' },
    );
    const told: string[] = [];
    await createPriceReader({
      onProblem: message => told.push(message),
    }).refresh({ client, regions: [`eu-west-1${name}`] });
    expect(told).toHaveLength(1);
    expect(told[0]).not.toMatch(HARM);
    expect(told[0]).toMatch(/^No list prices of eu-west-1/);
  });
});
