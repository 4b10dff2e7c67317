/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { backupCheck, tables } from '../__testUtils__/testChecks';
import { createExtensionPoints } from './createExtensionPoints';
import { createRegistry } from './createRegistry';

describe('createExtensionPoints', () => {
  const connector = { connect: jest.fn() };

  it('collects what modules add', () => {
    const points = createExtensionPoints({ checks: [] });
    points.checks.addChecks(backupCheck);
    points.collectors.addCollectors(tables);
    points.accounts.setConnector(connector);
    expect(points.extensions).toEqual({
      checks: [backupCheck],
      collectors: [tables],
      readers: [],
      connector,
    });
  });

  it('refuses what is there already', () => {
    const points = createExtensionPoints({ checks: [backupCheck] });
    expect(() => points.checks.addChecks(backupCheck)).toThrow(
      "Check 'rel-test-backup' was added twice: look for a module that is installed twice",
    );
    points.collectors.addCollectors(tables);
    expect(() =>
      points.collectors.addCollectors({ ...tables, id: 'other' }),
    ).toThrow("A collector of 'AWS::DynamoDB::Table' was added twice");
    points.accounts.setConnector(connector);
    expect(() => points.accounts.setConnector(connector)).toThrow(
      'The connector to accounts was added twice',
    );
  });
});

describe('createRegistry', () => {
  const create = (config: {
    disabled?: { id: string; reason: string }[];
    parameters?: Record<string, Record<string, number>>;
  }) =>
    createRegistry({
      checks: [
        backupCheck,
        { ...backupCheck, id: 'rel-a', parameters: { n: 1 } },
      ],
      collectors: [tables],
      config: { disabled: [], parameters: {}, ...config },
    });

  it('sorts the checks and keeps the disabled ones with their reason', () => {
    const registry = create({
      disabled: [{ id: 'rel-a', reason: 'We use another tool' }],
    });
    expect([...registry.all.keys()]).toEqual(['rel-a', 'rel-test-backup']);
    expect(registry.enabled.map(({ id }) => id)).toEqual(['rel-test-backup']);
    expect(registry.disabled).toEqual([
      expect.objectContaining({ reason: 'We use another tool' }),
    ]);
  });

  it('has another version for other checks and other parameters', () => {
    const versions = [
      create({}),
      create({ parameters: { 'rel-a': { n: 2 } } }),
      create({ disabled: [{ id: 'rel-a', reason: '-' }] }),
    ].map(({ catalogueVersion }) => catalogueVersion);
    expect(new Set(versions).size).toBe(3);
    expect(create({}).catalogueVersion).toBe(versions[0]);
    expect(versions[0]).toMatch(/^2-[0-9a-f]{8}$/);
  });

  it('names the key of what does not exist', () => {
    expect(() => create({ parameters: { nothing: { n: 1 } } })).toThrow(
      "wellArchitected.checks.parameters: there is no check 'nothing'",
    );
    expect(() => create({ parameters: { 'rel-a': { m: 1 } } })).toThrow(
      "wellArchitected.checks.parameters.rel-a: this check has no parameter 'm'",
    );
  });
});
