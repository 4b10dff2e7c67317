/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  CheckDetail,
  findBestPractice,
} from 'backstage-plugin-well-architected-common';
import { Registry } from '../registry/createRegistry';
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
}): CheckDetail {
  const { registry, checkId } = options;
  const check = registry.all.get(checkId);
  if (!check) {
    throw new NotFoundError(`There is no check '${checkId}'`);
  }
  const asked = check.kind === 'attested' ? check : check.attestation;
  return {
    ...toCheckInfo({ check, off: reasonsOff(registry) }),
    method: describeMethod(check),
    bestPractices: check.bestPractices.flatMap(id => {
      const practice = findBestPractice(id);
      return practice
        ? [
            {
              id,
              title: practice.title,
              url: practice.docUrl,
              risk: practice.risk,
            },
          ]
        : [];
    }),
    equivalents: check.equivalents ?? {},
    parameters: { ...check.parameters, ...registry.parameters[checkId] },
    ...(asked
      ? {
          question: {
            text: asked.question,
            yesMeans: asked.yesMeans,
            noMeans: asked.noMeans,
          },
        }
      : {}),
    tradeOffs: check.tradeOffs,
    docs: check.docs,
  };
}
