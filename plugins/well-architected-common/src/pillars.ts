/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Identifier of one of the six pillars of the AWS Well-Architected Framework.
 *
 * @public
 */
export type PillarId =
  | 'operational-excellence'
  | 'security'
  | 'reliability'
  | 'performance-efficiency'
  | 'cost-optimization'
  | 'sustainability';

/** @public */
export interface Pillar {
  id: PillarId;
  /** Official name, as headings and tiles show it. */
  name: string;
  /** What the pillar is about, in a few words. */
  focus: string;
  /** The question the pillar answers for its readers. */
  keyQuestion: string;
  /** Prefix of the ids of its questions and best practices, such as `SEC`. */
  prefix: string;
}

/**
 * The six pillars, always six and always in this order.
 *
 * Source: the founding document, "The Six Pillars".
 *
 * @public
 */
export const PILLARS: readonly Pillar[] = [
  {
    id: 'operational-excellence',
    name: 'Operational Excellence',
    focus: 'Run and monitor systems',
    keyQuestion: 'How do we operate effectively?',
    prefix: 'OPS',
  },
  {
    id: 'security',
    name: 'Security',
    focus: 'Protect information and systems',
    keyQuestion: 'How do we protect data and resources?',
    prefix: 'SEC',
  },
  {
    id: 'reliability',
    name: 'Reliability',
    focus: 'Recover from failures',
    keyQuestion: 'How do we ensure workload availability?',
    prefix: 'REL',
  },
  {
    id: 'performance-efficiency',
    name: 'Performance Efficiency',
    focus: 'Use resources effectively',
    keyQuestion: 'How do we meet performance requirements?',
    prefix: 'PERF',
  },
  {
    id: 'cost-optimization',
    name: 'Cost Optimization',
    focus: 'Avoid unnecessary costs',
    keyQuestion: 'How do we achieve cost-effective outcomes?',
    prefix: 'COST',
  },
  {
    id: 'sustainability',
    name: 'Sustainability',
    focus: 'Minimize environmental impact',
    keyQuestion: 'How do we reduce carbon footprint?',
    prefix: 'SUS',
  },
];

/** @public */
export const PILLAR_IDS: readonly PillarId[] = PILLARS.map(p => p.id);

/** @public */
export function isPillarId(value: unknown): value is PillarId {
  return PILLAR_IDS.includes(value as PillarId);
}

/**
 * The pillar with this id.
 *
 * @throws Error for an id that is not one of the six.
 * @public
 */
export function pillarOf(id: PillarId): Pillar {
  const pillar = PILLARS.find(p => p.id === id);
  if (!pillar) {
    throw new Error(`Unknown pillar '${id}'`);
  }
  return pillar;
}
