/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnnotationProblem,
  ScopeAccount,
  ScopeSelectors,
  WorkloadContext,
} from 'backstage-plugin-well-architected-common';

/** An account in the scope of an entity, as resolved from the catalog. */
export type EntityScopeAccount = ScopeAccount;

/**
 * What of AWS belongs to an entity. Stored as JSON in `wa_entity.scope`.
 */
export interface EntityScope {
  accounts: EntityScopeAccount[];
  /** Ids of accounts that the entity names and may not use. */
  refused?: string[];
  /**
   * Regions that were declared; empty where nobody declared any, which means
   * the configured Regions of each account.
   */
  regions: string[];
  selectors: ScopeSelectors;
  /** Ref of the entity that declared each part; absent for the entity itself. */
  origin: { accounts?: string; regions?: string; selectors?: string };
  /** The same for the fields of the context. */
  contextOrigin?: Partial<Record<keyof WorkloadContext, string>>;
}

/** An entity with its scope: what the scope stage gives to the others. */
export interface ScopedEntity {
  entityRef: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  ownerRef?: string;
  ownerExists: boolean;
  systemRef?: string;
  domainRef?: string;
  scope: EntityScope;
  context: WorkloadContext;
  problems: AnnotationProblem[];
  annotations: Record<string, string>;
  links: { url: string; title?: string; type?: string }[];
}
