/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import { CheckDetail } from 'backstage-plugin-well-architected-common';
import { Registry } from '../registry/createRegistry';
import { aboutCheck } from '../service/read/aboutCheck';
import { reasonsOff, toCheckInfo } from '../service/read/toCheckInfo';
import { describeMethod } from './describeMethod';

/**
 * What a check is, whatever its results.
 *
 * @throws NotFoundError when this installation has no such check.
 */
export function describeCheck(options: {
  registry: Registry;
  checkId: string;
  now: Date;
}): CheckDetail {
  const { registry, checkId, now } = options;
  const { countsFrom } = registry;
  const check = registry.all.get(checkId);
  if (!check) {
    throw new NotFoundError(`There is no check '${checkId}'`);
  }
  return {
    ...toCheckInfo({ check, off: reasonsOff(registry), countsFrom, now }),
    method: describeMethod(check),
    ...aboutCheck(check, registry),
    tradeOffs: check.tradeOffs,
    docs: check.docs,
  };
}
