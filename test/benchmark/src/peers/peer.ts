/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TableSize } from '../tableSizes';
import { Facts } from './facts';

/** What a program that measures another product is given. */
export interface PeerTask {
  /** Of the PostgreSQL server. */
  connection: string;
  /** Of the names of databases. */
  prefix: string;
  /** Directory of the facts. */
  facts: string;
  days: number;
  /** First of the days. ISO 8601. */
  from: string;
}

/** What it prints on its last line, as JSON. */
export interface PeerFigures {
  /** Evaluations of one run over all entities, and its seconds. */
  evaluations: number;
  seconds: number[];
  /** To everything that the first page of the organisation needs. */
  pageMs: number[];
  rows: number;
  bytes: number;
  detail: Record<string, unknown> & { tables: TableSize[] };
}

export const FOLDER = join(__dirname, '../../peers');

/** Loads a module of a product that is installed beside the suite. */
export const peerModule: NodeJS.Require = createRequire(
  join(FOLDER, 'package.json'),
);

export const dateOf = (task: PeerTask, day: number): Date =>
  new Date(Date.parse(task.from) + (day - 1) * 86_400_000);

/** The same entities as catalog entities, and the caller, whom all groups have. */
export function catalogOf({ entities }: Facts) {
  const owners = [...new Set(entities.map(({ owner }) => owner))];
  return [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'mock', namespace: 'default' },
      relations: owners.map(targetRef => ({ type: 'memberOf', targetRef })),
    },
    ...entities.map(({ name, owner }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, namespace: 'default' },
      spec: { type: 'service', lifecycle: 'production', owner },
      relations: [{ type: 'ownedBy', targetRef: owner }],
    })),
  ];
}

/** Runs a program of this kind: its task is its argument. */
export function runPeer(
  measure: (task: PeerTask) => Promise<PeerFigures>,
): void {
  measure(JSON.parse(process.argv[2])).then(
    figures => {
      process.stdout.write(JSON.stringify(figures), () => process.exit(0));
    },
    error => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
}
