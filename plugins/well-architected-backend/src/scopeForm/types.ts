/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScopeForm } from 'backstage-plugin-well-architected-common';
import { EntityRow } from '../database/tables';

export interface ScopeFormRow {
  entity_ref: string;
  /** JSON `ScopeFormValues` */
  content: string;
  confirmed_at: string | null;
  updated_by: string;
  updated_at: string;
  version: number;
}

type FormColumns = Omit<ScopeFormRow, 'entity_ref'>;

/** An entity with its scope form, all null where nobody saved one. */
export type EntityFormRow = EntityRow & {
  [C in keyof FormColumns as `form_${C}`]: FormColumns[C] | null;
} & {
  /** The same of its System, all null where nobody confirmed one. */
  [C in keyof FormColumns as `system_form_${C}`]: FormColumns[C] | null;
};

/** The confirmed scope form of a System, for the entities in it. */
export interface InheritedForm {
  entityRef: string;
  form: ScopeForm;
}

/** What forms say of an entity: its own, and what is inherited. */
export interface ScopeForms {
  form?: ScopeForm;
  inherited?: InheritedForm;
}

/** The form that a row holds. */
export function toScopeForm(row: Omit<ScopeFormRow, 'entity_ref'>): ScopeForm {
  return {
    ...JSON.parse(row.content),
    ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
