/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Every command that a source file of this module can send is declared by the
 * collector that it belongs to, and nothing is declared that no file sends. With
 * the tests of catalogue.test.ts (the policy permits what is declared, and only
 * reads) this is the proof that docs/iam-policy.json is complete and minimal.
 */
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { declaredActions } from './aws/declaredActions';
import { collectors } from './collectors/index.generated';
import { iamActionsOf } from './generate/renderIamPolicy';

const root = resolvePackagePath(
  'backstage-plugin-well-architected-backend-module-aws',
  '../..',
);
const src = join(root, 'plugins/well-architected-backend-module-aws/src');

/** Commands that no collector sends, by file, and the actions they need. */
const CONNECTION: Record<string, Record<string, string[]>> = {
  'aws/assumeRole.ts': {
    // by the identity that assumes the role, not by the role
    'sts:AssumeRole': [],
  },
  // AWS answers it without any permission
  'aws/createConnection.ts': { 'sts:GetCallerIdentity': [] },
  'aws/readMetricData.ts': {
    'cloudwatch:GetMetricData': ['cloudwatch:GetMetricData'],
  },
  'pricing/readRegionPrices.ts': {
    'pricing:GetProducts': ['pricing:GetProducts'],
  },
};

const operations: Record<string, { client: string }> = JSON.parse(
  readFileSync(
    join(root, 'test/emulator/src/operations.generated.json'),
    'utf8',
  ),
);
/** Service by the module that its commands come from. */
const serviceOf = new Map([
  ...Object.entries(operations).map(
    ([service, { client }]) => [`@aws-sdk/client-${client}`, service] as const,
  ),
  // not in the registry: a command of our own
  ['../sustainability/GetEstimatedCarbonEmissionsCommand', 'sustainability'],
]);

/** Source files of the module, without tests. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => /^[^.]+(\.generated)?\.ts$/.test(file))
  .filter(file => !file.includes('__testUtils__'));
const textOf = new Map(
  files.map(file => [file, readFileSync(join(src, file), 'utf8')]),
);

const IMPORT = /^import (type )?(?:\{([^}]*)\}|\w+|\* as \w+) from '([^']+)'/gm;

/** `service:Operation` of every command and paginator that a file imports. */
function commandsOf(file: string): string[] {
  return [...textOf.get(file)!.matchAll(IMPORT)].flatMap(
    ([, isType, names = '', from]) => {
      const isClient = from.startsWith('@aws-sdk/') || serviceOf.has(from);
      if (!isClient || isType) {
        return [];
      }
      return names
        .split(',')
        .map(name => name.trim().split(' as ')[0])
        .flatMap(name => {
          const operation =
            /^paginate(\w+)$/.exec(name) ?? /^(\w+)Command$/.exec(name);
          return operation ? [`${serviceOf.get(from)}:${operation[1]}`] : [];
        });
    },
  );
}

/** Files of the module that a file imports. */
function importsOf(file: string): string[] {
  return [...textOf.get(file)!.matchAll(IMPORT)].flatMap(
    ([, isType, , from]) => {
      if (isType || !from.startsWith('.')) {
        return [];
      }
      const path = join(dirname(join(src, file)), from);
      const found = [`${path}.ts`, join(path, 'index.ts')].find(existsSync);
      return found ? [relative(src, found).replaceAll('\\', '/')] : [];
    },
  );
}

/** A file and everything that it imports, but no other collector. */
function closureOf(file: string): Set<string> {
  const seen = new Set([file]);
  for (const one of seen) {
    for (const next of importsOf(one)) {
      if (!next.startsWith('collectors/') && textOf.has(next)) {
        seen.add(next);
      }
    }
  }
  return seen;
}

const closures = new Map(
  collectors.map(({ id }) => [id, closureOf(`collectors/${id}.ts`)]),
);

it('knows the service of every client', () => {
  const sent = files.flatMap(commandsOf);
  expect(sent.length).toBeGreaterThan(200);
  expect(sent.filter(one => one.startsWith('undefined:'))).toEqual([]);
});

describe.each(collectors.map(collector => [collector.id, collector] as const))(
  '%s',
  (id, collector) => {
    const sent = new Set([...closures.get(id)!].flatMap(commandsOf));

    it('declares every command that it can send, and no other', () => {
      const declared = declaredActions([collector]);
      expect([...declared.keys()].sort()).toEqual([...sent].sort());
    });

    it('names the action of every command', () => {
      for (const actions of declaredActions([collector]).values()) {
        expect(actions.length).toBeGreaterThan(0);
      }
    });
  },
);

it('sends nothing outside of collectors but what the connection needs', () => {
  const collecting = new Set(
    [...closures.values()].flatMap(closure => [...closure]),
  );
  const others = files
    .filter(file => !collecting.has(file))
    .flatMap(file => {
      const commands = commandsOf(file);
      return commands.length > 0 ? [[file, commands] as const] : [];
    });
  expect(Object.fromEntries(others)).toEqual(
    Object.fromEntries(
      Object.entries(CONNECTION).map(([file, calls]) => [
        file,
        Object.keys(calls),
      ]),
    ),
  );
});

it('permits nothing that no file needs', () => {
  const needed = new Set([
    ...[...declaredActions(collectors).values()].flat(),
    ...Object.values(CONNECTION).flatMap(calls => Object.values(calls).flat()),
  ]);
  const policy = JSON.parse(
    readFileSync(join(root, 'docs/iam-policy.json'), 'utf8'),
  );
  expect(policy.Statement).toHaveLength(1);
  expect(policy.Statement[0].Action).toEqual([...needed].sort());
  expect(iamActionsOf(collectors)).toEqual([...needed].sort());
});
