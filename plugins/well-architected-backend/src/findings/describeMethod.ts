/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnyCollector,
  Check,
  CollectorNeed,
  importedSourceOf,
  MetricSpec,
} from 'backstage-plugin-well-architected-node';

const list = (items: string[]) =>
  items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

const nouns = (needs: CollectorNeed[]) =>
  list([...new Set(needs.map(({ collector }) => collector.noun.many))]);

/** Names of the metrics that are read, as CloudWatch calls them. */
const metricsOf = (metrics: Record<string, MetricSpec>) =>
  list([...new Set(Object.values(metrics).map(({ name }) => name))]);

function actionsOf(needs: CollectorNeed[]): string[] {
  const callsOf = (collector: AnyCollector, details: string[]) => [
    collector.list,
    ...details.map(detail => collector.details?.[detail]),
  ];
  return [
    ...new Set(
      needs
        .flatMap(({ collector, details }) => callsOf(collector, details))
        .flatMap(calls => Object.values(calls ?? {}).flat()),
    ),
  ].sort();
}

function readWith(
  needs: CollectorNeed[],
  metrics: Record<string, MetricSpec>,
): string {
  const actions = actionsOf(needs);
  const read = [
    ...(actions.length > 0 ? [`with ${list(actions)}`] : []),
    ...(Object.keys(metrics).length > 0
      ? [`the metrics ${metricsOf(metrics)} from CloudWatch`]
      : []),
  ];
  return read.length > 0 ? ` Read ${read.join(', and ')}.` : '';
}

/**
 * How a check looks, in one or two sentences: what it judges, and what is read
 * for it. Pure.
 */
export function describeMethod(check: Check): string {
  const source = importedSourceOf(check);
  switch (check.kind) {
    case 'resource': {
      const needs = [...check.on, ...check.uses];
      const read = readWith(needs, check.metrics);
      if (source) {
        return `The findings of ${source.name} about the resources in the scope of an entity are taken over.${read}`;
      }
      const beside = check.uses.length
        ? `, looking at ${nouns(check.uses)} too`
        : '';
      const subjects = check.onEverything
        ? 'resources of every type that is read'
        : nouns(check.on);
      return `Each of the ${subjects} in the scope of an entity is judged by itself${beside}.${read}`;
    }
    case 'account': {
      const from = check.uses.length ? ` by its ${nouns(check.uses)}` : '';
      return `Each AWS account in the scope of an entity is judged as a whole${from}.${readWith(
        check.uses,
        check.metrics,
      )}`;
    }
    case 'entity':
      return 'The entity is judged by what the catalog says of it and by what is known of its other checks; nothing is read from AWS for this one.';
    default:
      return `People answer the question, and their answer holds for ${check.expiresDays} days.`;
  }
}
