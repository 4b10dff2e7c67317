/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  Resource,
} from 'backstage-plugin-well-architected-node';
import backupProtectedResource from '../collectors/backup-protected-resource';
import { hoursSince } from '../time/age';

const byProtected = (found: { id: string }) => found.id;

/** A recovery point, and how old it was when the account was read. */
export interface LastBackup {
  /** ISO 8601. */
  at: string;
  hours: number;
}

/**
 * The last recovery point that AWS Backup made of a resource in its own Region;
 * undefined when it never made one.
 *
 * @throws UnknownError when AWS Backup could not be read there.
 */
export function lastBackupOf(
  resource: Pick<Resource, 'arn' | 'region'>,
  context: AssessContext,
): LastBackup | undefined {
  const [found] =
    context
      .index(backupProtectedResource, byProtected, { region: resource.region })
      .get(resource.arn ?? '') ?? [];
  const last = found?.data.lastBackupTime;
  return last ? { at: last, hours: hoursSince(last, context.now) } : undefined;
}
