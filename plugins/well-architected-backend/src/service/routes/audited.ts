/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { Request } from 'express';
import { ApiContext } from '../types';

/** Runs a write and tells the auditor how it ended. */
export async function audited<T>(options: {
  context: Pick<ApiContext, 'auditor'>;
  /** Absent where no request of this plugin's API asks for it. */
  req?: Request;
  /** Kebab case. */
  eventId: string;
  meta: JsonObject;
  action: () => Promise<T>;
}): Promise<T> {
  const { context, req, eventId, meta, action } = options;
  const event = await context.auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    ...(req ? { request: req } : {}),
    meta,
  });
  try {
    const result = await action();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
