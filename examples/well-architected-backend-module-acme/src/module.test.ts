/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- the test starts the whole backend, the module does not need it
import wellArchitectedPlugin from 'backstage-plugin-well-architected-backend';
import wellArchitectedModuleAws from 'backstage-plugin-well-architected-backend-module-aws';
import { runExamples } from 'backstage-plugin-well-architected-node';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import costCenter from './checks/acme-cost-center-declared';
import weekendRetention from './checks/acme-queue-survives-weekend';
import wellArchitectedModuleAcme from './index';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '..');

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? filesOf(join(folder, entry.name))
      : [join(folder, entry.name)],
  );

describe('the module of ACME', () => {
  it('adds its checks to a backend with the engine and the AWS module', async () => {
    const backend = await startTestBackend({
      features: [
        wellArchitectedPlugin,
        wellArchitectedModuleAws,
        wellArchitectedModuleAcme,
        mockServices.rootConfig.factory({
          data: {
            wellArchitected: {
              worker: false,
              checks: {
                parameters: { 'acme-queue-survives-weekend': { minDays: 7 } },
              },
            },
          },
        }),
        catalogServiceMock.factory({ entities: [] }),
      ],
    });
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/well-architected/checks`,
    );
    const { items } = await response.json();
    await backend.stop();
    const byId = new Map(
      items.map((check: { checkId: string }) => [check.checkId, check]),
    );
    expect(byId.get('acme-cost-center-declared')).toMatchObject({
      pillar: 'cost-optimization',
      title: 'The cost center is declared',
    });
    expect(byId.get('acme-queue-survives-weekend')).toMatchObject({
      pillar: 'reliability',
    });
    expect(byId.size).toBeGreaterThan(100);
  });

  it('holds its examples', () => {
    for (const check of [costCenter, weekendRetention]) {
      expect(() => runExamples(check)).not.toThrow();
    }
  });

  it('needs nothing but public packages', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const imported = filesOf(join(ROOT, 'src'))
      .filter(file => !file.endsWith('.test.ts'))
      .flatMap(file => [
        ...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g),
      ])
      .map(([, name]) => name);
    expect(imported.length).toBeGreaterThan(0);
    // A path into a package, such as pkg/src/x, would not be among them.
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(imported));
  });

  it('is an example: the demo backend does not depend on it', () => {
    const { name } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const demo = readFileSync(
      join(ROOT, '../../packages/backend/package.json'),
      'utf8',
    );
    expect(demo).not.toContain(name);
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(
      `backend.add(import('${name}'));`,
    );
  });
});
