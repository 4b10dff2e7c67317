/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Fields of the scope form that are texts; each is the annotation of the same
 * name in `ANNOTATIONS`.
 *
 * @public
 */
export const SCOPE_FIELDS = [
  'criticality',
  'dataClassification',
  'compliance',
  'objective',
  'painPoints',
  'rto',
  'rpo',
] as const;

/** @public */
export type ScopeField = (typeof SCOPE_FIELDS)[number];

/**
 * One declared fact with everybody who declares it. The annotation counts
 * where there is one; the form fills what annotations leave out.
 *
 * @public
 */
export interface ScopeFact {
  /** What counts; absent where nobody declared anything. */
  value?: string;
  /** `system`: the confirmed scope form of the System. */
  origin?: 'annotation' | 'form' | 'system' | 'configuration';
  annotation?: {
    value: string;
    /** Entity that it is inherited from; absent for the entity itself. */
    entityRef?: string;
  };
  form?: string;
  /**
   * As the confirmed scope form of the System says; it counts where neither an
   * annotation nor the own form says anything.
   */
  inherited?: {
    value: string;
    /** The System. */
    entityRef: string;
  };
  /** As an administrator configured it, for the environment of an account. */
  configured?: string;
  /**
   * The form says something else than the annotation or, without one, than
   * the configuration.
   */
  disagrees: boolean;
}

/** What the scope form holds. @public */
export type ScopeFormValues = Partial<Record<ScopeField, string>> & {
  /** Environment by account id, for accounts in the scope of the entity. */
  environments?: Record<string, string>;
};

/** A form to save; what is absent is taken away. @public */
export type ScopeFormInput = ScopeFormValues & {
  /** The writer confirms that all of this is right as of today. */
  confirm: boolean;
  /** The version that was seen, 0 where nothing was saved yet. */
  version: number;
};

/** The scope form of an entity as it was saved. @public */
export type ScopeForm = ScopeFormValues & {
  /** Day of the last confirmation in the form, `YYYY-MM-DD`. */
  confirmedAt?: string;
  /** User entity ref. */
  updatedBy: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Send it along with a change: another number means another state. */
  version: number;
};

/** When somebody last confirmed the context of a workload. @public */
export interface ScopeConfirmation {
  /** The later one of annotation and form, `YYYY-MM-DD`; absent for never. */
  day?: string;
  /** `system`: the confirmation of the form of the System, all inherited. */
  origin?: 'annotation' | 'form' | 'system';
  /** The System, for that origin. */
  entityRef?: string;
  /** Last day on which that confirmation holds, `YYYY-MM-DD`. */
  dueOn?: string;
  overdue: boolean;
}

/** Scope and context of an entity, and who says what of it. @public */
export interface EntityScopeReview {
  entityRef: string;
  facts: Record<ScopeField, ScopeFact>;
  /** Of the accounts in scope. */
  environments: { accountId: string; name: string; fact: ScopeFact }[];
  /** Entity ref whose annotation names the accounts, if it is another one. */
  accountsFrom?: string;
  /** Absent where nobody saved one yet. */
  form?: ScopeForm;
  /** The System whose confirmed scope form fills what is left open here. */
  inheritsFrom?: string;
  confirmation: ScopeConfirmation;
  /**
   * Annotations that would make git say what the form says; empty where it
   * does already.
   */
  annotations: Record<string, string>;
  /** The same as the part of a catalog file; empty where there is none. */
  yaml: string;
}
