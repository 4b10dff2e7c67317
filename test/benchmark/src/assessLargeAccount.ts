/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Assesses one large account in a process of its own and prints the
 * resident memory in MiB. The number of cells is the argument.
 */
import { assessInventory } from 'backstage-plugin-well-architected-node';
import { registry } from './catalogue';
import { syntheticAccount } from './syntheticAccount';

const mib = (bytes: number) => Math.round(bytes / 1024 ** 2);
const resident = () => mib(process.memoryUsage.rss());

const accountId = '111122223333';
const atStart = resident();
const inventory = syntheticAccount({
  accountId,
  cells: Number(process.argv[2]),
});
const withInventory = resident();
const start = performance.now();
const observations = assessInventory({
  inventory,
  checks: registry.enabled,
  account: { id: accountId, name: 'production', environment: 'production' },
});
const milliseconds = Math.round(performance.now() - start);
process.stdout.write(
  JSON.stringify({
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    atStart,
    withInventory,
    resources: inventory.resources.length,
    metricSeries: Object.keys(inventory.metrics).length,
    evaluations: observations.length,
    milliseconds,
    target: 512,
  }),
);
