/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AnyCollector } from 'backstage-plugin-well-architected-node';
import operations from './operations.generated.json';
import unsupported from '../unsupported.json';
import { operationPattern } from './rules';

const FOLDER = join(__dirname, '../collectors');

/** How the tests of a collector get the answers of one operation. */
export type AnswerSource =
  /** By the emulator, from what the tests built through the API. */
  | 'emulated'
  /** By the emulator, with fields that it lacks or gets wrong put right. */
  | 'adjusted'
  /** By the proxy, in the wire shape of the SDK. */
  | 'overruled';

/** What the emulator tests say about one collector. */
export interface CollectorCoverage {
  id: string;
  type: string;
  /** Files below `test/emulator/collectors` that read it. */
  tests: string[];
  operations: Record<string, AnswerSource>;
}

interface TestFile {
  name: string;
  collectors: string[];
  /** Modules of the SDK that it builds accounts with. */
  clients: string[];
  /** Patterns that answer instead of the emulator. */
  overruled: string[];
  /** Patterns that change answers of the emulator. */
  changed: string[];
}

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found);

/** Everything written `service:Operation` in a file that overrules by a variable. */
const NAMES = /'([a-z0-9-]+:[A-Z*][A-Za-z0-9*]*)'/g;

function readTests(): TestFile[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.emulator.test.ts'))
    .sort()
    .map(name => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      const byVariable = /\.overrule\(\s*[a-zA-Z$`]/.test(text);
      return {
        name,
        collectors: matches(text, /src\/collectors\/([a-z0-9-]+)'/g),
        clients: matches(text, /from '@aws-sdk\/client-([a-z0-9-]+)'/g),
        overruled: byVariable
          ? matches(text, NAMES)
          : matches(text, /overrule\(\s*'([^']+)'/g),
        changed: matches(text, /(?:amend|rewrite)\(\s*'([^']+)'/g),
      };
    });
}

function sourceOf(operation: string, tests: TestFile[]): AnswerSource {
  const [service, name] = operation.split(':');
  const among = (patterns: string[]) =>
    patterns.some(pattern =>
      operationPattern(pattern)({ service, operation: name } as never),
    );
  const { client } =
    (operations as Record<string, { client: string }>)[service] ?? {};
  const isOverruled = tests.some(test => among(test.overruled));
  const isBuilt = tests.some(test => test.clients.includes(client));
  if ((unsupported as string[]).includes(operation)) {
    return 'overruled';
  }
  if (isOverruled && !isBuilt) {
    return 'overruled';
  }
  return isOverruled || tests.some(test => among(test.changed))
    ? 'adjusted'
    : 'emulated';
}

/** Reads from the test files how each collector is tested. */
export function readCoverage(
  collectors: readonly AnyCollector[],
): CollectorCoverage[] {
  const tests = readTests();
  return collectors.map(({ id, type, list, details = {} }) => {
    const own = tests.filter(test => test.collectors.includes(id));
    const calls = [list, ...Object.values(details)].flatMap(Object.keys);
    return {
      id,
      type,
      tests: own.map(({ name }) => name),
      operations: Object.fromEntries(
        [...new Set(calls)].map(call => [call, sourceOf(call, own)]),
      ),
    };
  });
}

/** Operations that the emulator lacks and no test of the collector answers. */
export function unanswered(coverage: CollectorCoverage[]): string[] {
  const tests = readTests();
  return coverage.flatMap(({ id, operations: calls }) =>
    Object.keys(calls)
      .filter(call => (unsupported as string[]).includes(call))
      .filter(call => {
        const [service, operation] = call.split(':');
        return !tests
          .filter(test => test.collectors.includes(id))
          .some(test =>
            test.overruled.some(pattern =>
              operationPattern(pattern)({ service, operation } as never),
            ),
          );
      })
      .map(call => `${id} ${call}`),
  );
}
