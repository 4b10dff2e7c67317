/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { z } from 'zod/v3';
import { ApiContext } from '../service/types';
import { PortalLinks } from './portalLinks';

/** What the actions work with. */
export interface AssistantOptions {
  actionsRegistry: ActionsRegistryService;
  context: ApiContext;
  auth: AuthService;
  links: PortalLinks;
}

/** The zod that the registry hands to schemas. */
export type Zod = typeof z;

/** Attributes of an action that only reads. */
export const READS = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;
