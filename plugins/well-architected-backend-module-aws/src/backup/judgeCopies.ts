/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { moment } from 'backstage-plugin-well-architected-common';
import {
  AssessContext,
  fail,
  pass,
  Resource,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import protectedResource from '../collectors/backup-protected-resource';
import { hoursSince } from '../time/age';

const WEEK_HOURS = 168;
const byArn = (found: ReturnType<typeof protectedResource.sample>) =>
  found.data.resourceArn;
/**
 * The verdict by the youngest copy, wherever it was made. The check has the
 * parameter `maxAgeHours` and uses `backup-protected-resource`.
 */
export function judgeCopies(options: {
  label: string;
  resource: Pick<Resource, 'arn' | 'createdAt'>;
  /** ISO 8601 moments of copies that AWS Backup does not list. */
  times: string[];
  ctx: AssessContext;
}): Verdict {
  const { label, resource, ctx } = options;
  const inBackup = ctx
    .index(protectedResource, byArn)
    .get(resource.arn ?? '')
    ?.map(found => found.data.lastBackupTime)
    .filter(time => time !== undefined);
  const times = [...options.times, ...(inBackup ?? [])];
  const max = ctx.number('maxAgeHours');
  const latest = times.sort((a, b) => Date.parse(b) - Date.parse(a)).at(0);
  const age = hoursSince(latest, ctx.now);
  // to a quarter of an hour: for the objective that a workload declares
  const ageHours = Math.ceil(age * 4) / 4;
  const evidence = { lastBackupAt: latest ?? null, ageHours };
  if (latest && age <= max) {
    return pass(`${label} was backed up at ${moment(latest)}`, evidence);
  }
  if (hoursSince(resource.createdAt, ctx.now) < 24) {
    return unknown('NOT_ENOUGH_DATA', `${label} is too new to have a backup`);
  }
  return latest === undefined
    ? fail(
        `${label} has no snapshot and no recovery point`,
        {},
        { risk: 'HIGH' },
      )
    : fail(
        `${label} was last backed up at ${moment(
          latest,
        )}, more than ${max} h ago`,
        evidence,
        { risk: age <= WEEK_HOURS ? 'MEDIUM' : 'HIGH' },
      );
}
