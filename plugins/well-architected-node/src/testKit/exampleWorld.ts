/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { metricQuery } from '../collect';
import {
  AnyCollector,
  AssessedAccount,
  Check,
  CheckExample,
  CollectionStatus,
  CollectorNeed,
  Inventory,
  Readable,
  MetricSeries,
  Resource,
} from '../define';

/** The moment of an example that names none. @public */
export const EXAMPLE_NOW = '2026-11-16T06:00:00.000Z';
const DEFAULT_ACCOUNT = '111122223333';
const DEFAULT_REGION = 'eu-west-1';

const needsOf = (check: Check): CollectorNeed[] =>
  check.kind === 'resource' || check.kind === 'account'
    ? [...(check.kind === 'resource' ? check.on : []), ...check.uses]
    : [];

function statuses(options: {
  collectors: AnyCollector[];
  regions: string[];
  resources: Resource[];
  problems: NonNullable<CheckExample['problems']>;
}): CollectionStatus[] {
  const { collectors, regions, resources, problems } = options;
  return collectors.flatMap(collector =>
    (collector.scope === 'global' ? ['global'] : regions).map(region => {
      const problem = problems.find(
        p =>
          p.collector.id === collector.id &&
          (p.region === undefined || p.region === region),
      );
      const { collector: _, ...changes } = problem ?? { collector };
      return {
        collector: collector.id,
        type: collector.type,
        region,
        status: 'ok' as const,
        count: resources.filter(r => r.type === collector.type).length,
        ...(problem ? { reason: `not readable in this example` } : {}),
        ...changes,
      };
    }),
  );
}

function metricsOf(
  check: Check,
  example: CheckExample,
  resources: Resource[],
  now: string,
): Inventory['metrics'] {
  const metrics: Record<string, Readable<MetricSeries>> = {};
  if (check.kind !== 'resource') {
    return metrics;
  }
  for (const [name, byResource] of Object.entries(example.metrics ?? {})) {
    const spec = check.metrics[name];
    if (!spec) {
      throw new Error(
        `Example '${example.name}' of '${check.id}': no metric '${name}' is declared`,
      );
    }
    for (const [id, values] of Object.entries(byResource)) {
      const resource = resources.find(r => r.id === id);
      const query = resource && metricQuery(spec, resource);
      if (!query) {
        throw new Error(
          `Example '${example.name}' of '${check.id}': metric '${name}' is given for '${id}', which is no resource with that metric`,
        );
      }
      const end = new Date(now).getTime();
      metrics[query.key] = {
        periodSeconds: spec.periodSeconds,
        values,
        timestamps: values.map((_, i) =>
          new Date(
            end - (values.length - i) * spec.periodSeconds * 1000,
          ).toISOString(),
        ),
      };
    }
  }
  return metrics;
}

/**
 * The small account that an example describes: one inventory per account that
 * its resources are in.
 *
 * @public
 */
export function exampleWorld(
  check: Check,
  example: CheckExample,
): {
  accounts: AssessedAccount[];
  regions: string[];
  inventories: Inventory[];
} {
  const resources = (example.resources ?? []) as Resource[];
  const now = example.now ?? EXAMPLE_NOW;
  const collectors = [
    ...new Map(
      needsOf(check).map(n => [n.collector.id, n.collector] as const),
    ).values(),
  ];
  const found = [
    ...new Set(
      [
        ...resources.map(r => r.region),
        ...(example.problems ?? []).flatMap(p => p.region ?? []),
      ].filter(r => r !== 'global'),
    ),
  ];
  const regions = found.length > 0 ? found : [DEFAULT_REGION];
  const ids = [...new Set(resources.map(r => r.accountId))];
  const accounts = (ids.length > 0 ? ids : [DEFAULT_ACCOUNT]).map(id => ({
    id,
    name: id,
    environment: example.environment ?? 'production',
  }));
  const inventories = accounts.map(({ id }) => {
    const own = resources.filter(r => r.accountId === id);
    return {
      version: 1 as const,
      accountId: id,
      regions,
      startedAt: now,
      finishedAt: now,
      apiCalls: {},
      collection: statuses({
        collectors,
        regions,
        resources: own,
        problems: example.problems ?? [],
      }),
      resources: own,
      metrics: metricsOf(check, example, own, now),
    };
  });
  return { accounts, regions, inventories };
}
