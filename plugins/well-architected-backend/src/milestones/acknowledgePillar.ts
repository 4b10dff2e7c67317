/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError, InputError } from '@backstage/errors';
import {
  PillarAcknowledgement,
  PillarAcknowledgementInput,
  PillarId,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { ApiContext } from '../service/types';
import { lockEntity } from './lockEntity';
import { readReview, Review } from './readReview';
import { AcknowledgementRow } from './types';

/** The acknowledgement that this one replaces, by version. */
function replaced(options: {
  review: Review;
  pillar: PillarId;
  input: PillarAcknowledgementInput;
}): number {
  const { review, pillar, input } = options;
  const { name } = pillarOf(pillar);
  const { completed } = review;
  if (completed) {
    throw new ConflictError(
      `Review ${completed.number} was completed as '${completed.name}' by ${completed.author}, and nothing has changed since`,
    );
  }
  const readiness = review.pillars.find(p => p.pillar === pillar)!;
  if (readiness.enoughEvidence) {
    throw new InputError(
      `Path parameter 'pillar': ${name} has enough evidence (coverage ${readiness.coverage} %), so there is nothing to acknowledge`,
    );
  }
  const current = readiness.acknowledgement;
  if (input.version !== (current?.version ?? 0)) {
    throw new ConflictError(
      current
        ? `${current.author} acknowledged ${name} meanwhile, at ${current.at}: ${current.text}. Nothing was replaced`
        : `The acknowledgement of ${name} was for an earlier review; review ${review.number} has none yet`,
    );
  }
  return input.version;
}

/**
 * Notes that a named person knows what a review cannot prove about a pillar.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field; ConflictError when somebody else was
 * quicker.
 */
export async function acknowledgePillar(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'now'>;
  entityRef: string;
  pillar: PillarId;
  input: PillarAcknowledgementInput;
  author: string;
}): Promise<PillarAcknowledgement> {
  const { context, entityRef, pillar, input, author } = options;
  const text = input.text.trim();
  if (!text) {
    throw new InputError("Body field 'text' is empty");
  }
  const now = context.now();
  return context.knex.transaction(async trx => {
    await lockEntity(trx, entityRef);
    const review = await readReview({ ...context, knex: trx, entityRef, now });
    const rest = {
      pillar,
      text,
      author,
      at: now.toISOString(),
      review: review.number,
      version: 1 + replaced({ review, pillar, input }),
    };
    await trx<AcknowledgementRow>('wa_acknowledgement').insert({
      entity_ref: entityRef,
      ...rest,
    });
    return rest;
  });
}
