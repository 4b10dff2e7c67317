/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { authorizeEntity } from '../service/authorize/authorizeEntity';
import { EntityPermission } from '../service/authorize/permits';
import { pillarsOf } from '../service/authorize/pillarsOf';
import { audited } from '../service/routes/audited';
import { ApiContext } from '../service/types';

/** The caller as a person. */
export function userOf(auth: AuthService, credentials: BackstageCredentials) {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      'Only a signed-in user can do this; a service has nobody to ask back',
    );
  }
  return credentials.principal.userEntityRef;
}

const isInputError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'InputError';

/**
 * Writes something about one entity for a caller, who must have the
 * permission, and tells the auditor how it ended. What is wrong with the input
 * is told in the words of an assistant's call, not of an HTTP request.
 */
export async function writesAs<T>(options: {
  context: ApiContext;
  credentials: BackstageCredentials;
  entityRef: string;
  permission: EntityPermission;
  /** That it is about; the entity as a whole where absent. */
  checkId?: string;
  eventId: string;
  meta: JsonObject;
  write: () => Promise<T>;
}): Promise<T> {
  const { context, entityRef, permission, checkId, eventId, write } = options;
  const meta = { ...(checkId ? { checkId } : {}), ...options.meta };
  await authorizeEntity({
    ...options,
    permissions: [permission],
    ...(checkId ? { pillars: pillarsOf(context.registry, [checkId]) } : {}),
  });
  try {
    return await audited({
      context,
      eventId,
      meta: { entityRef, ...meta, by: 'assistant' },
      action: write,
    });
  } catch (error) {
    if (isInputError(error)) {
      throw new InputError(
        error.message.replace(/^(Body field|Path parameter) '/, "Input '"),
      );
    }
    throw error;
  }
}
