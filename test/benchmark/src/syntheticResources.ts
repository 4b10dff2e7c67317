/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector, Resource } from 'backstage-plugin-well-architected-node';
import { registry } from './catalogue';

/** Stands where the number of the cell goes; JSON leaves it as it is. */
const MARK = '¤';

/** Of these an account or Region has one, however large it is. */
const SINGLETONS = new Set([
  'config-recorder',
  'ebs-encryption-default',
  'guardduty-detector',
  'iam-account-summary',
  'iam-password-policy',
]);

const kept = registry.collectors.filter(c => c.provides !== 'tags');
const isSingle = ({ id }: AnyCollector) => SINGLETONS.has(id);
const repeated = kept.filter(collector => !isSingle(collector));
/** Whatever it names, it is in the cell as well. */
const OWN_ARN = /^arn:aws:[a-z0-9-]+:[a-z0-9-]*:\d{12}:/;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const sampleIds = repeated.map(collector => collector.sample().id);

/** A resource as text, with a mark behind every identifier in its values. */
function toTemplate(resource: Resource): string {
  const ids = [...new Set([...sampleIds, resource.id])]
    .filter(id => id.length > 3)
    .sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![A-Za-z0-9])(?:${ids.map(escaped).join('|')})(?![A-Za-z0-9])`,
    'g',
  );
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const marked = value.replace(pattern, `$&${MARK}`);
      return marked === value && OWN_ARN.test(value) ? value + MARK : marked;
    }
    if (Array.isArray(value)) {
      return value.map(mark);
    }
    return value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mark(v)]))
      : value;
  };
  const { type, region, accountId, id, ...rest } = resource;
  const marked = id.replace(pattern, `$&${MARK}`);
  return JSON.stringify({
    ...(mark(rest) as object),
    type,
    region,
    accountId,
    id: marked.includes(MARK) ? marked : `${id}${MARK}`,
  });
}

/**
 * The healthy sample and every other state that the checks' examples know,
 * which say no more than what differs from the sample.
 */
function variantsOf(collector: AnyCollector): string[] {
  const sample: Resource = collector.sample();
  const examples = registry.enabled
    .flatMap(check => check.examples.flatMap(e => e.resources ?? []))
    .filter(resource => resource.type === collector.type)
    .map(resource => ({
      ...sample,
      data: { ...sample.data, ...(resource as Resource).data },
    }));
  return [...new Set([sample, ...examples].map(toTemplate))];
}

const variants = repeated.map(variantsOf);

/** Resources of one cell: one of every type that an account has many of. */
export const CELL_SIZE = repeated.length;

/** Of the types of a cell an entity has every third. */
const TYPES_SHARED_BY = 3;

/** Tag of the resources that the entity of a cell has. */
export const cellTags = (cell: number) => ({ component: `cell-${cell}` });

const ownTags = (cell: number, type: number) =>
  (cell + type) % TYPES_SHARED_BY === 0 ? cellTags(cell) : {};

/** How often the resource of this type in this cell has changed its state. */
export type Turn = (cell: number, type: number) => number;

/**
 * One of every type, in the states that the examples of the checks know, turn
 * by turn; they refer to one another and to no other cell. Deterministic.
 */
export function cellResources(
  accountId: string,
  cell: number,
  turn: Turn = () => 0,
): Resource[] {
  return variants.map((templates, type) => {
    const text = templates[(cell + turn(cell, type)) % templates.length];
    const resource: Resource = JSON.parse(
      text.replaceAll(MARK, `-${cell}`).replaceAll('111122223333', accountId),
    );
    const { component: _, ...tags } = resource.tags;
    return { ...resource, tags: { ...tags, ...ownTags(cell, type) } };
  });
}

/** What an account has once. */
export function singleResources(accountId: string): Resource[] {
  return kept.filter(isSingle).map(c => c.sample({ accountId }));
}
