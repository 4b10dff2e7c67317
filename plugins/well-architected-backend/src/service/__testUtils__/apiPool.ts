/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { testApi } from './apiWorld';

type Options = Parameters<typeof testApi>[0];

/**
 * `testApi` that builds each API once: compiling the OpenAPI document takes
 * longer than most requests. Another database, registry, policy or another set
 * of hidden entities is another API.
 */
export function createApiPool(): typeof testApi {
  const built: { options: Options; api: ReturnType<typeof testApi> }[] = [];
  return options => {
    const { hidden = [], unseen = [] } = options;
    const known = built.find(
      ({ options: other }) =>
        other.knex === options.knex &&
        other.registry === options.registry &&
        other.policy === options.policy &&
        String(other.hidden ?? []) === String(hidden) &&
        String(other.unseen ?? []) === String(unseen),
    );
    const api = known?.api ?? testApi(options);
    if (!known) {
      built.push({ options, api });
    }
    return api;
  };
}
