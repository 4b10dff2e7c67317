/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PolicyStatement } from './readStatements';

const EVERYTHING = '*';

function servicesOf({
  actions,
  resources,
  effect,
  conditional,
}: PolicyStatement) {
  // `NotResource` is everything but a few, as good as "*".
  const onEverything = resources?.includes('*') ?? true;
  if (effect !== 'Allow' || conditional || !onEverything) {
    return [];
  }
  if (!actions) {
    // `NotAction` with Allow: every service but a few.
    return [EVERYTHING];
  }
  return actions.flatMap(action => {
    if (action === '*' || action === '*:*') {
      return [EVERYTHING];
    }
    const [service, operation] = action.toLowerCase().split(':');
    return operation === '*' ? [service] : [];
  });
}

/**
 * Prefixes of the services, such as `s3`, of which a policy allows every action
 * on every resource without a condition; `*` where that is all of them. Sorted.
 */
export function wildcardServices(
  statements: readonly PolicyStatement[],
): string[] {
  return [...new Set(statements.flatMap(servicesOf))].sort();
}
