/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  Check,
  wantedDetails,
  withPillarSiblings,
} from 'backstage-plugin-well-architected-node';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  rootCheck,
  tables,
  tagged,
} from '../__testUtils__/testChecks';
import { readSelection } from '../config/readSelection';
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
  const numbered = { ...backupCheck, id: 'rel-a', parameters: { n: 1 } };
  const create = (
    config: JsonObject = {},
    checks: Check[] = [backupCheck, numbered],
  ) =>
    createRegistry({
      checks,
      collectors: [tables, tagged],
      config: readSelection(new ConfigReader(config)),
    });
  const off = (id: string) => [{ id, reason: 'We use another tool' }];

  it('sorts the checks and lists the disabled ones with their reason', () => {
    const registry = create({ checks: { disabled: off('rel-a') } });
    expect([...registry.all.keys()]).toEqual(['rel-a', 'rel-test-backup']);
    expect(registry.enabled.map(({ id }) => id)).toEqual(['rel-test-backup']);
    expect(registry.reviewed).toEqual(registry.enabled);
    expect(registry.turnedOff).toEqual({});
    expect(registry.selection.disabledChecks).toEqual([
      {
        checkId: 'rel-a',
        title: 'A check',
        pillar: 'reliability',
        reason: 'We use another tool',
        by: 'check',
      },
    ]);
  });

  it('keeps the checks of a pillar that is off as unknown', () => {
    const registry = create({ pillars: { disabled: off('reliability') } }, [
      backupCheck,
      planCheck,
      ownerCheck,
    ]);
    expect(registry.enabled).toEqual([ownerCheck]);
    expect(registry.reviewed).toHaveLength(3);
    expect(registry.turnedOff).toEqual({
      'rel-test-backup':
        'Turned off by the administrator with its pillar: We use another tool',
      'rel-test-plan':
        'Turned off by the administrator with its pillar: We use another tool',
    });
    expect(registry.pillarsOff).toEqual({ reliability: 'We use another tool' });
    expect(registry.selection.disabledPillars).toEqual([
      { pillar: 'reliability', reason: 'We use another tool' },
    ]);
  });

  it('calls nothing of a source that is off, and keeps what needs it as unknown', () => {
    const registry = create({ sources: { disabled: off('dynamodb') } }, [
      backupCheck,
      rootCheck,
      ownerCheck,
    ]);
    expect(registry.enabled).toEqual([ownerCheck]);
    expect(registry.turnedOff['sec-test-root']).toBe(
      'Turned off by the administrator with the source dynamodb: We use another tool',
    );
    expect(registry.selection.disabledSources).toEqual([
      { id: 'dynamodb', reason: 'We use another tool', checks: 2 },
    ]);
    expect(registry.selection.disabledChecks[0]).toMatchObject({
      by: 'source',
      source: 'dynamodb',
    });
    const called = wantedDetails({
      checks: registry.enabled,
      collectors: registry.collectors,
    });
    expect([...called.keys()].map(({ id }) => id)).toEqual([tagged.id]);
  });

  it('re-grades checks', () => {
    const registry = create({
      checks: {
        regrade: [{ id: 'rel-a', risk: 'LOW', reason: 'Only caches' }],
      },
    });
    expect(registry.all.get('rel-a')).toMatchObject({
      risk: 'LOW',
      regraded: { from: 'HIGH', reason: 'Only caches' },
    });
    expect(registry.enabled[0].risk).toBe('LOW');
    expect(registry.selection.regradedChecks).toEqual([
      {
        checkId: 'rel-a',
        title: 'A check',
        pillar: 'reliability',
        from: 'HIGH',
        to: 'LOW',
        reason: 'Only caches',
      },
    ]);
  });

  it('has another version for everything that judges differently', () => {
    const regrade = (reason: string) => [{ id: 'rel-a', risk: 'LOW', reason }];
    const versions = [
      create({}),
      create({ checks: { parameters: { 'rel-a': { n: 2 } } } }),
      create({ checks: { disabled: off('rel-a') } }),
      create({ checks: { regrade: regrade('a') } }),
      create({ checks: { regrade: regrade('b') } }),
      create({ pillars: { disabled: off('security') } }),
      create({ sources: { disabled: off('dynamodb') } }),
    ].map(({ catalogueVersion }) => catalogueVersion);
    expect(new Set(versions).size).toBe(7);
    expect(create({}).catalogueVersion).toBe(versions[0]);
    expect(versions[0]).toMatch(/^2-[0-9a-f]{8}$/);
  });

  it.each<[string, JsonObject, string]>([
    [
      'a check that does not exist',
      { checks: { disabled: off('nothing') } },
      "wellArchitected.checks.disabled[0].id: there is no check 'nothing'",
    ],
    [
      'a check that is turned off twice',
      { checks: { disabled: [...off('rel-a'), ...off('rel-a')] } },
      "wellArchitected.checks.disabled[1].id: 'rel-a' is there twice",
    ],
    [
      'a re-graded check that does not exist',
      { checks: { regrade: [{ id: 'x', risk: 'LOW', reason: 'y' }] } },
      "wellArchitected.checks.regrade[0].id: there is no check 'x'",
    ],
    [
      'a risk that does not exist',
      { checks: { regrade: [{ id: 'rel-a', risk: 'low', reason: 'y' }] } },
      "wellArchitected.checks.regrade[0].risk: 'low' is not allowed for 'rel-a', which is of the class data-loss: use HIGH or MEDIUM or LOW",
    ],
    [
      'a source that does not exist',
      { sources: { disabled: off('quantum') } },
      "wellArchitected.sources.disabled[0].id: there is no source 'quantum'; there are dynamodb",
    ],
    [
      'the source of tags',
      { sources: { disabled: off('tagging') } },
      "wellArchitected.sources.disabled[0].id: 'tagging' cannot be turned off: the scope of entities is made of tags",
    ],
    [
      'a pillar that does not exist',
      { pillars: { disabled: off('beauty') } },
      "wellArchitected.pillars.disabled[0].id: there is no pillar 'beauty'; there are operational-excellence, security, reliability, performance-efficiency, cost-optimization, sustainability",
    ],
    [
      'a parameter of a check that does not exist',
      { checks: { parameters: { nothing: { n: 1 } } } },
      "wellArchitected.checks.parameters.nothing: there is no check 'nothing'",
    ],
  ])('refuses %s', (_, config, message) => {
    expect(() => create(config)).toThrow(new InputError(message));
  });

  it('refuses a risk that the matrix does not allow for the class', () => {
    expect(() =>
      create(
        {
          checks: {
            regrade: [{ id: 'sec-test-root', risk: 'LOW', reason: 'y' }],
          },
        },
        [rootCheck],
      ),
    ).toThrow(
      "'LOW' is not allowed for 'sec-test-root', which is of the class security-vulnerability: use HIGH or MEDIUM",
    );
  });

  it('tells all mistakes at once', () => {
    expect(() =>
      create({
        checks: { disabled: off('a'), parameters: { 'rel-a': { n: '1' } } },
        pillars: { disabled: off('b') },
      }),
    ).toThrow(
      /^3 settings are wrong:\n- wellArchitected\.checks\.disabled\[0\].*\n- wellArchitected\.pillars\.disabled\[0\].*\n- wellArchitected\.checks\.parameters\.rel-a\.n: must be a number, such as 1, and is a text: "1"$/,
    );
  });

  describe('with a check that imports under several pillars', () => {
    const importing: Check = {
      ...backupCheck,
      id: 'rel-import',
      parameters: { enabled: false, n: 1 },
      kind: 'resource',
      imported: {
        name: 'Scanner',
        quiet: 'finding',
        type: tables.type,
        describe: () => ({ id: 'x', title: 'X' }),
        alsoFiledUnder: ['security'],
      },
    } as Check;
    const both = withPillarSiblings(importing);
    const ids = (checks: Check[]) => checks.map(({ id }) => id);

    it('leaves a preview off until somebody turns it on, and lists it once', () => {
      const { enabled, reviewed, selection } = create({}, both);
      expect([enabled, reviewed]).toEqual([[], []]);
      expect(selection.disabledChecks).toEqual([
        expect.objectContaining({
          checkId: 'rel-import',
          reason:
            'Off by default; wellArchitected.checks.parameters.rel-import.enabled: true turns it on',
        }),
      ]);
    });

    it('gives siblings the parameters of their check', () => {
      const registry = create(
        { checks: { parameters: { 'rel-import': { enabled: true, n: 2 } } } },
        both,
      );
      expect(ids(registry.enabled)).toEqual([
        'rel-import',
        'rel-import-security',
      ]);
      expect(registry.parameters['rel-import-security']).toEqual({
        enabled: true,
        n: 2,
      });
    });

    it('turns siblings off with their check', () => {
      const { enabled } = create(
        {
          checks: {
            parameters: { 'rel-import': { enabled: true } },
            disabled: off('rel-import'),
          },
        },
        both,
      );
      expect(enabled).toEqual([]);
    });
  });
});
