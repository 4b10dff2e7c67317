/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Measures the Tech Insights backend with its JSON rules engine: one fact
 * retriever that knows all facts of an entity, one rule per check in config.
 */
import {
  BackendFeature,
  createBackendModule,
  ExtensionPoint,
} from '@backstage/backend-plugin-api';
import { sumOfSizes, tableSizes } from '../tableSizes';
import { timed } from '../statistics';
import { Facts, loadFacts } from './facts';
import { dateOf, peerModule, PeerTask, runPeer } from './peer';
import { startPeer } from './startPeer';

const RETRIEVER = 'wellArchitectedFacts';
const ROUNDS = 3;
/**
 * Entities that it checks at the same time. With its default of 100 and all
 * these checks its queries wait for more than a minute for a connection, and
 * it answers with errors.
 */
const CONCURRENCY = 10;

/** Of its fact retrievers, what is used here. */
interface FactRetriever {
  id: string;
  version: string;
  entityFilter: object[];
  schema: Record<string, { type: 'integer'; description: string }>;
  handler(): Promise<
    {
      entity: { kind: string; namespace: string; name: string };
      facts: Record<string, number>;
      timestamp: { toISO(): string };
    }[]
  >;
}

const { techInsightsFactRetrieversExtensionPoint } = peerModule(
  '@backstage-community/plugin-tech-insights-node',
) as {
  techInsightsFactRetrieversExtensionPoint: ExtensionPoint<{
    addFactRetrievers(retrievers: Record<string, FactRetriever>): void;
  }>;
};

const featureOf = (name: string): BackendFeature =>
  peerModule(`@backstage-community/${name}`).default;

const factsModule = (today: () => { facts: Facts; at: Date }) =>
  createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'benchmark-facts',
    register(env) {
      env.registerInit({
        deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
        async init({ retrievers }) {
          const { checks } = today().facts;
          retrievers.addFactRetrievers({
            [RETRIEVER]: {
              id: RETRIEVER,
              version: '1.0.0',
              entityFilter: [{ kind: 'component' }],
              schema: Object.fromEntries(
                checks.map(({ id }) => [
                  id,
                  { type: 'integer', description: `Failing resources: ${id}` },
                ]),
              ),
              handler: async () => {
                const { facts, at } = today();
                return facts.entities.map(({ name }, entity) => ({
                  entity: { kind: 'Component', namespace: 'default', name },
                  facts: Object.fromEntries(
                    facts.failed[entity].map((failed, check) => [
                      checks[check].id,
                      failed,
                    ]),
                  ),
                  timestamp: { toISO: () => at.toISOString() },
                }));
              },
            },
          });
        },
      });
    },
  });

const ruleOf = (id: string) => ({
  type: 'json-rules-engine',
  name: id,
  description: `No resource fails ${id}`,
  factIds: [RETRIEVER],
  rule: { conditions: { all: [{ fact: id, operator: 'lessThan', value: 1 }] } },
});

async function measure(task: PeerTask) {
  let day = 1;
  let facts = loadFacts(task.facts, day);
  const { checks, entities } = facts;
  const { knex, tasks, ask } = await startPeer({
    task,
    pluginId: 'tech-insights',
    facts,
    features: [
      featureOf('plugin-tech-insights-backend'),
      featureOf('plugin-tech-insights-backend-module-jsonfc'),
      factsModule(() => ({ facts, at: dateOf(task, day) })),
    ],
    config: {
      techInsights: {
        checksRunConcurrency: CONCURRENCY,
        factRetrievers: { [RETRIEVER]: { cadence: '0 0 * * *' } },
        factChecker: {
          checks: Object.fromEntries(checks.map(({ id }) => [id, ruleOf(id)])),
        },
      },
    },
  });
  const storing: number[] = [];
  for (; day <= task.days; day += 1) {
    facts = loadFacts(task.facts, day);
    storing.push((await timed(() => tasks.run(RETRIEVER))) / 1000);
  }
  const seconds: number[] = [];
  let evaluations = 0;
  let failing = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let answer = '[]';
    seconds.push(
      (await timed(async () => {
        answer = await ask('/checks/run', {
          entities: entities.map(({ ref }) => ref),
        });
      })) / 1000,
    );
    const answered: { results: { result: boolean }[] }[] = JSON.parse(answer);
    const results = answered.flatMap(entity => entity.results);
    evaluations = results.length;
    if (evaluations !== entities.length * checks.length) {
      throw new Error(`Only ${evaluations} checks were answered`);
    }
    failing = results.filter(({ result }) => !result).length;
  }
  const pageMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pageMs.push(
      await timed(async () => {
        await ask('/checks');
        await ask('/checks/run', { entities: [] });
      }),
    );
  }
  const sizes = await tableSizes(knex);
  return {
    evaluations,
    seconds,
    pageMs,
    ...sumOfSizes(sizes),
    detail: { tables: sizes, failing, secondsToStoreFacts: storing },
  };
}

runPeer(measure);
