/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { inTurns } from './inTurns';

/**
 * The version of all that `bumpVersion` marks. One statement at most, which
 * callers who come at the same time share; see `inTurns`.
 */
export const readVersion = inTurns(async knex => {
  const [counted] = await knex('wa_version').sum({ version: 'version' });
  return Number(counted.version);
});
