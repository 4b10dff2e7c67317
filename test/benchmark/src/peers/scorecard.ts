/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Measures the Red Hat scorecard backend: one batch provider of metrics per
 * pillar, since all checks in one are more values than its INSERT can bind.
 */
import {
  BackendFeature,
  createBackendModule,
  ExtensionPoint,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import pLimit from 'p-limit';
import { moveClock } from '../moveClock';
import { sumOfSizes, tableSizes } from '../tableSizes';
import { timed } from '../statistics';
import { Facts, loadFacts } from './facts';
import { dateOf, peerModule, PeerTask, runPeer } from './peer';
import { startPeer } from './startPeer';

const ROUNDS = 3;
/** Requests that a browser has under way to one host over HTTP/1.1. */
const CONNECTIONS = 6;
const THRESHOLDS = {
  rules: [
    { key: 'success', expression: '<1' },
    { key: 'error', expression: '>=1' },
  ],
};

type Metric = ReturnType<typeof metricOf>;

/** Of its metric providers, what is used here. */
interface MetricProvider {
  getProviderDatasourceId(): string;
  getProviderId(): string;
  getMetricType(): 'number';
  getMetric(): Metric;
  getMetricIds(): string[];
  getMetrics(): Metric[];
  getMetricThresholds(): typeof THRESHOLDS;
  getCatalogFilter(): Record<string, string>;
  calculateMetric(entity: Entity): Promise<number>;
  calculateMetrics(entity: Entity): Promise<Map<string, number>>;
}

const { scorecardMetricsExtensionPoint } = peerModule(
  '@red-hat-developer-hub/backstage-plugin-scorecard-node',
) as {
  scorecardMetricsExtensionPoint: ExtensionPoint<{
    addMetricProvider(...providers: MetricProvider[]): void;
  }>;
};

const plugin: BackendFeature = peerModule(
  '@red-hat-developer-hub/backstage-plugin-scorecard-backend',
).default;

const metricIdOf = (check: { id: string; pillar: string }) =>
  `${check.pillar}.${check.id}`;

const metricOf = (check: { id: string; pillar: string }) => ({
  id: metricIdOf(check),
  title: check.id,
  description: `Failing resources: ${check.id}`,
  type: 'number' as const,
  history: true,
});

const providerIdOf = (pillar: string) => `${pillar}.all`;

function providerOf(pillar: string, today: () => Facts): MetricProvider {
  const checks = today()
    .checks.map((check, index) => ({ ...check, index }))
    .filter(check => check.pillar === pillar);
  const places = new Map(
    today().entities.map(({ name }, index) => [name, index]),
  );
  const failed = (entity: Entity) =>
    today().failed[places.get(entity.metadata.name) ?? -1];
  return {
    getProviderDatasourceId: () => pillar,
    getProviderId: () => providerIdOf(pillar),
    getMetricType: () => 'number',
    getMetric: () => metricOf(checks[0]),
    getMetricIds: () => checks.map(metricIdOf),
    getMetrics: () => checks.map(metricOf),
    getMetricThresholds: () => THRESHOLDS,
    getCatalogFilter: () => ({ kind: 'component' }),
    calculateMetric: async entity => failed(entity)[checks[0].index],
    calculateMetrics: async entity => {
      const row = failed(entity);
      return new Map(
        checks.map(check => [metricIdOf(check), row[check.index]]),
      );
    },
  };
}

async function measure(task: PeerTask) {
  let facts = loadFacts(task.facts, 1);
  const pillars = [...new Set(facts.checks.map(({ pillar }) => pillar))];
  const { knex, tasks, ask } = await startPeer({
    task,
    pluginId: 'scorecard',
    facts,
    config: {
      scorecard: {
        aggregationKPIs: Object.fromEntries(
          facts.checks.map(check => [
            check.id,
            {
              title: check.id,
              description: `Failing resources: ${check.id}`,
              type: 'statusGrouped',
              metricId: metricIdOf(check),
            },
          ]),
        ),
      },
    },
    features: [
      plugin,
      createBackendModule({
        pluginId: 'scorecard',
        moduleId: 'benchmark-metrics',
        register(env) {
          env.registerInit({
            deps: { metrics: scorecardMetricsExtensionPoint },
            async init({ metrics }) {
              metrics.addMetricProvider(
                ...pillars.map(pillar => providerOf(pillar, () => facts)),
              );
            },
          });
        },
      }),
    ],
  });
  const seconds: number[] = [];
  for (let day = 1; day <= task.days; day += 1) {
    facts = loadFacts(task.facts, day);
    moveClock(dateOf(task, day));
    seconds.push(
      (await timed(async () => {
        for (const pillar of pillars) {
          await tasks.run(providerIdOf(pillar));
        }
      })) / 1000,
    );
  }
  const ids = facts.checks.map(({ id }) => id);
  const stored = await knex('metric_values').count({ n: '*' }).first();
  // dates are rounded to the second, which may be the one before
  const failing = await knex('metric_values')
    .where({ status: 'error' })
    .where('timestamp', '>', dateOf(task, task.days - 0.5))
    .count({ n: '*' })
    .first();
  const cardMs = await timed(() => ask(`/aggregations/${ids[0]}`));
  const pageMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const limit = pLimit(CONNECTIONS);
    pageMs.push(
      await timed(() =>
        Promise.all(ids.map(id => limit(() => ask(`/aggregations/${id}`)))),
      ),
    );
  }
  const sizes = await tableSizes(knex);
  return {
    evaluations: Number(stored?.n) / task.days,
    seconds,
    pageMs,
    ...sumOfSizes(sizes),
    detail: { tables: sizes, failing: Number(failing?.n), cardMs },
  };
}

runPeer(measure);
