/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Parameter } from '@aws-sdk/client-rds';

/**
 * Values of some parameters of a parameter group (of instances, or of clusters)
 * by their names, `not set` where the engine's own default applies. A name that
 * the group does not have is not in the answer. Reads no further page once all
 * names are found.
 *
 * @param options.pages - of the group; none is read without names
 */
export async function readParameters(options: {
  pages: AsyncIterable<{ Parameters?: Parameter[] }>;
  names: string[];
}): Promise<Map<string, string>> {
  const { pages, names } = options;
  const found = new Map<string, string>();
  if (names.length === 0) {
    return found;
  }
  for await (const page of pages) {
    for (const {
      ParameterName: name = '',
      ParameterValue,
    } of page.Parameters ?? []) {
      if (names.includes(name)) {
        found.set(name, ParameterValue ?? 'not set');
      }
    }
    if (found.size === names.length) {
      break;
    }
  }
  return found;
}
