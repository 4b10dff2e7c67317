/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import {
  ANNOTATIONS,
  parseDeclaredScope,
  SCOPE_FIELDS,
  ScopeFormInput,
  ScopeFormValues,
} from 'backstage-plugin-well-architected-common';

/** What a form says, trimmed and by the rules that annotations follow. */
function validTexts(input: ScopeFormInput): ScopeFormValues {
  return Object.fromEntries(
    SCOPE_FIELDS.flatMap(field => {
      const text = input[field]?.trim();
      if (!text) {
        return [];
      }
      const annotation = ANNOTATIONS[field];
      const [problem] = parseDeclaredScope({ [annotation]: text }).problems;
      if (problem) {
        throw new InputError(
          problem.message.replace(annotation, `Body field '${field}'`),
        );
      }
      return [[field, text]];
    }),
  );
}

function validEnvironments(
  input: ScopeFormInput,
  accountIds: string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input.environments ?? {}).flatMap(([id, text]) => {
      const environment = text.trim();
      if (!accountIds.includes(id)) {
        throw new InputError(
          `Body field 'environments' names account '${id}', which is not in the scope of the entity`,
        );
      }
      if (!environment) {
        return [];
      }
      const { accounts } = parseDeclaredScope({
        [ANNOTATIONS.accountId]: `${id}=${environment}`,
      });
      if (accounts[0]?.environment !== environment) {
        throw new InputError(
          `Body field 'environments' of account ${id}: '${environment}' is not an environment such as production, without comma and equals sign`,
        );
      }
      return [[id, environment]];
    }),
  );
}

/**
 * The values of a form, without empty ones.
 *
 * @param options.accountIds - accounts in the scope of the entity
 * @throws InputError naming the field.
 */
export function validScopeForm(options: {
  input: ScopeFormInput;
  accountIds: string[];
}): ScopeFormValues {
  const { input, accountIds } = options;
  const environments = validEnvironments(input, accountIds);
  return {
    ...validTexts(input),
    ...(Object.keys(environments).length > 0 ? { environments } : {}),
  };
}
