/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountCheck,
  AssessContext,
  AssessedAccount,
  Check,
  CheckParameters,
  ImportedSource,
  ResourceCheck,
} from '../define';
import { createAssessContext } from './createAssessContext';
import { InventoryIndex } from './InventoryIndex';

/** A check with what it may ask for, made once for an account. */
export interface Prepared<C> {
  check: C;
  context: AssessContext;
}

/** The checks that look at an inventory, by what they judge. */
export interface PreparedChecks {
  resource: Prepared<ResourceCheck>[];
  account: Prepared<AccountCheck>[];
  /** Checks that judge the resources of this type, in their order. */
  ofType(type: string): Prepared<ResourceCheck>[];
  /** Checks to which the resources of this type are findings. */
  importing(
    type: string,
  ): (Prepared<ResourceCheck> & { source: ImportedSource })[];
}

/** Whether a check judges the resources of a type as such. @internal */
export function judgesType(check: Check, type: string): boolean {
  return (
    check.kind === 'resource' &&
    (check.onEverything ||
      (check.imported?.type !== type &&
        check.on.some(({ collector }) => collector.type === type)))
  );
}

/** @internal */
export function prepareChecks(options: {
  checks: Check[];
  account: AssessedAccount;
  index: InventoryIndex;
  parameters: Record<string, CheckParameters>;
}): PreparedChecks {
  const { checks, account, index, parameters } = options;
  const prepare = <C extends ResourceCheck | AccountCheck>(check: C) => ({
    check,
    context: createAssessContext({
      check,
      account,
      index,
      parameters: parameters[check.id],
    }),
  });
  const resource = checks.flatMap(check =>
    check.kind === 'resource' ? [prepare(check)] : [],
  );
  return {
    resource,
    account: checks.flatMap(check =>
      check.kind === 'account' ? [prepare(check)] : [],
    ),
    ofType: type => resource.filter(({ check }) => judgesType(check, type)),
    importing: type =>
      resource.flatMap(({ check, context }) =>
        check.imported?.type === type
          ? [{ check, context, source: check.imported }]
          : [],
      ),
  };
}
