/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { findBestPractice } from 'backstage-plugin-well-architected-common';
import { Check } from 'backstage-plugin-well-architected-node';
import { Registry } from '../../registry/createRegistry';

/** What a check serves, how it is set, and what people are asked. Pure. */
export function aboutCheck(
  check: Check,
  registry: Pick<Registry, 'parameters'>,
) {
  const asked = check.kind === 'attested' ? check : check.attestation;
  return {
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
    parameters: { ...check.parameters, ...registry.parameters[check.id] },
    ...(asked
      ? {
          question: {
            text: asked.question,
            yesMeans: asked.yesMeans,
            noMeans: asked.noMeans,
          },
        }
      : {}),
  };
}
