/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PILLAR_IDS,
  pillarOf,
  ReviewState,
  ReviewStep,
} from 'backstage-plugin-well-architected-common';
import { ScopedEntity } from '../scope/types';
import { Review } from './readReview';

/** The check whose result tells whether the scoping questions were answered. */
const CONTEXT_CHECK = 'ops-review-context-declared';

const count = (value: number, one: string, many: string) =>
  `${value} ${value === 1 ? one : many}`;

type Step = Omit<ReviewStep, 'id'>;

function scopeStep(entity: ScopedEntity, review: Review): Step {
  const { accounts } = entity.scope;
  const asked = review.standing?.findings.find(
    ({ checkId }) => checkId === CONTEXT_CHECK,
  );
  const context =
    asked && asked.state !== 'pass' ? `. Still open: ${asked.message}` : '';
  if (accounts.length === 0) {
    return {
      done: false,
      reason: `${entity.name} names no AWS account that it runs in${context}`,
    };
  }
  return {
    done: true,
    reason: `${entity.name} runs in ${accounts
      .map(({ id }) => id)
      .join(', ')}${context}`,
  };
}

function pillarsStep({ pillars }: Review): Step {
  const ready = pillars.filter(pillar => pillar.ready);
  const missing = pillars.filter(pillar => !pillar.ready);
  const acknowledged = ready.filter(pillar => !pillar.enoughEvidence);
  if (missing.length > 0) {
    return {
      done: false,
      reason: `${ready.length} of ${
        PILLAR_IDS.length
      } pillars are reviewed. Neither enough evidence nor an acknowledgement: ${missing
        .map(p => `${pillarOf(p.pillar).name} (coverage ${p.coverage} %)`)
        .join(', ')}`,
    };
  }
  const names = acknowledged
    .map(
      ({ pillar, acknowledgement }) =>
        `${pillarOf(pillar).name} by ${acknowledgement?.author}`,
    )
    .join(', ');
  return {
    done: true,
    reason: names
      ? `All six pillars are reviewed; not enough evidence was acknowledged for ${names}`
      : 'All six pillars have enough evidence',
  };
}

function prioritisedStep(review: Review, pillars: Step): Step {
  const open = (review.standing?.findings ?? []).filter(
    ({ state }) => state === 'fail',
  );
  const ofRisk = (risk: string) => open.filter(f => f.risk === risk).length;
  if (!pillars.done) {
    return {
      done: false,
      reason: `The order of ${count(
        open.length,
        'open finding',
        'open findings',
      )} is not complete before all six pillars are reviewed`,
    };
  }
  return {
    done: true,
    reason:
      open.length === 0
        ? 'There is no open finding to put in order'
        : `${count(
            open.length,
            'open finding is',
            'open findings are',
          )} in order: ${ofRisk('HIGH')} HIGH, ${ofRisk(
            'MEDIUM',
          )} MEDIUM, ${ofRisk('LOW')} LOW; the first is "${open[0].title}"`,
  };
}

function planStep({ standing }: Review): Step {
  if (!standing) {
    return { done: false, reason: 'There is no score yet, so no plan either' };
  }
  const settled = new Set(
    standing.actions
      .filter(({ ownerRef, dueDate }) => ownerRef && dueDate)
      .map(({ checkId }) => checkId),
  );
  const high = standing.findings.filter(
    ({ state, risk }) => state === 'fail' && risk === 'HIGH',
  );
  const loose = high.filter(({ checkId }) => !settled.has(checkId));
  if (loose.length > 0) {
    return {
      done: false,
      reason: `${loose.length} of ${count(
        high.length,
        'open HIGH finding',
        'open HIGH findings',
      )} without an owner and a due date: ${loose
        .map(({ title }) => `"${title}"`)
        .join(', ')}`,
    };
  }
  return {
    done: true,
    reason:
      high.length === 0
        ? 'No open HIGH finding needs an owner and a due date'
        : `Each of ${count(
            high.length,
            'open HIGH finding',
            'open HIGH findings',
          )} has an owner and a due date`,
  };
}

function completeStep({ completed, milestones, number }: Review): Step {
  const [last] = milestones;
  if (completed) {
    return {
      done: true,
      reason: `Completed as "${completed.name}" by ${
        completed.author
      } on ${completed.at.slice(0, 10)}; nothing has changed since`,
    };
  }
  return {
    done: false,
    reason: last
      ? `Review ${last.number} was completed as "${last.name}" by ${
          last.author
        } on ${last.at.slice(
          0,
          10,
        )}. Something has changed since, so review ${number} is under way`
      : 'No review has been completed yet',
  };
}

/**
 * How far a review has come, in the steps of the founding document's workflow,
 * each with its reason. Pure.
 */
export function writeReviewState(options: {
  entity: ScopedEntity;
  review: Review;
}): ReviewState {
  const { entity, review } = options;
  const pillars = pillarsStep(review);
  return {
    review: review.number,
    steps: [
      { id: 'scope', ...scopeStep(entity, review) },
      { id: 'pillars', ...pillars },
      { id: 'prioritised', ...prioritisedStep(review, pillars) },
      { id: 'plan', ...planStep(review) },
      { id: 'complete', ...completeStep(review) },
    ],
    pillars: review.pillars,
  };
}
