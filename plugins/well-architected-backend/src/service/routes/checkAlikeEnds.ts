/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { dayOf } from './dayOf';

const ENDS = ['alikeFrom', 'alikeTo'] as const;

/**
 * Holds that both ends of a like-for-like period are given, or none. The
 * document has checked their forms.
 *
 * @throws InputError naming the end that is no day, or that is missing.
 */
export function checkAlikeEnds(req: Request): void {
  for (const [index, name] of ENDS.entries()) {
    const value = req.query[name];
    const other = ENDS[1 - index];
    if (value !== undefined) {
      dayOf(String(value), `Query parameter '${name}'`);
      if (req.query[other] === undefined) {
        throw new InputError(
          `Query parameter '${name}' takes '${other}' beside it`,
        );
      }
    }
  }
}
