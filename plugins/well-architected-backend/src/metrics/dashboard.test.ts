/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { prometheusNames } from './__testUtils__/prometheusNames';
import { Instrument, INSTRUMENTS } from './instruments';

const DOCS = resolve(__dirname, '../../../../docs');
const instruments: Instrument[] = Object.values(INSTRUMENTS);

interface Panel {
  title: string;
  type: string;
  description?: string;
  targets?: { expr: string; legendFormat: string }[];
}

describe('the example dashboard', () => {
  const text = readFileSync(
    resolve(DOCS, 'dashboards/well-architected.json'),
    'utf8',
  );
  const { panels }: { panels: Panel[] } = JSON.parse(text);
  const charts = panels.filter(({ type }) => type !== 'row');
  const targets = charts.flatMap(panel => panel.targets ?? []);
  const ownersOf = (expr: string) =>
    (expr.match(/well_architected_\w+/g) ?? []).map(name => ({
      name,
      instrument: instruments.find(one => prometheusNames(one).includes(name)),
    }));

  it('asks only for metrics that there are', () => {
    expect(targets).not.toHaveLength(0);
    for (const { expr } of targets) {
      const owners = ownersOf(expr);
      expect(owners).not.toHaveLength(0);
      expect(owners.filter(({ instrument }) => !instrument)).toEqual([]);
    }
  });

  it('shows every metric', () => {
    expect(
      instruments
        .filter(
          one =>
            !prometheusNames(one).some(name =>
              targets.some(({ expr }) =>
                ownersOf(expr).some(owner => owner.name === name),
              ),
            ),
        )
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('sums up, selects and names by attributes that the metrics have', () => {
    for (const { expr, legendFormat } of targets) {
      const known = ownersOf(expr).flatMap(({ instrument }) => [
        ...(instrument?.attributes ?? []),
        ...['le', 'job'],
      ]);
      const used = [
        ...[...expr.matchAll(/ by \(([^)]+)\)/g)].flatMap(([, list]) =>
          list.split(',').map(label => label.trim()),
        ),
        ...[...expr.matchAll(/(\w+)=~?"/g)].map(([, label]) => label),
        ...[...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(
          ([, label]) => label,
        ),
      ];
      expect({
        expr,
        unknown: used.filter(label => !known.includes(label)),
      }).toEqual({ expr, unknown: [] });
    }
  });

  it('says under each chart what it means', () => {
    expect(charts.filter(({ description }) => !description)).toEqual([]);
  });
});

describe('the table of metrics in docs/operating.md', () => {
  const page = readFileSync(resolve(DOCS, 'operating.md'), 'utf8');

  it.each(instruments.map(one => [one.name, one] as const))(
    'has %s with its unit and attributes',
    (name, { unit, attributes }) => {
      const row = page.split('\n').find(line => line.includes(`\`${name}\``));
      expect(row).toBeDefined();
      expect(row).toContain(unit === 's' ? 's' : unit.slice(1, -1));
      for (const attribute of attributes) {
        expect(row).toContain(`\`${attribute}\``);
      }
    },
  );

  it('has no metric that there is not', () => {
    const named = page.match(/`well_architected\.[a-z_.]+`/g) ?? [];
    expect(
      named.filter(
        name => !instruments.some(one => `\`${one.name}\`` === name),
      ),
    ).toEqual([]);
  });
});
