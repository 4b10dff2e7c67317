/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError, InputError } from '@backstage/errors';
import {
  ComparedMoment,
  MilestoneComparison,
  MilestoneDetail,
} from 'backstage-plugin-well-architected-common';
import { ApiContext } from '../service/types';
import { compareStandings } from './compareStandings';
import { loadMilestone } from './loadMilestone';
import { readStanding, refuseOutdated } from './readStanding';
import { Standing } from './types';

const NOW = 'now';

const ofMilestone = (milestone: MilestoneDetail): ComparedMoment => {
  const { id, number, name, author, at, level, counts } = milestone;
  const { catalogueVersion, lensVersion } = milestone;
  return {
    milestone: { id, number, name, author },
    at,
    catalogueVersion,
    lensVersion,
    level,
    counts,
  };
};

const ofNow = (standing: Standing): ComparedMoment => ({
  at: standing.evaluatedAt,
  catalogueVersion: standing.catalogueVersion,
  lensVersion: standing.lensVersion,
  level: standing.score.level,
  counts: standing.score.counts,
});

/**
 * Compares a milestone with another one of the same entity or with now; the
 * later one always with the earlier one, whichever is asked for first.
 *
 * @param options.against - id of a milestone, or `now`
 * @throws NotFoundError when there is no such milestone; InputError for a
 * milestone with itself; ConflictError while there is no score of now.
 */
export async function loadComparison(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'now'>;
  entityRef: string;
  milestoneId: string;
  against: string;
}): Promise<MilestoneComparison> {
  const { context, entityRef, milestoneId, against } = options;
  const { registry } = context;
  if (against === milestoneId) {
    throw new InputError(
      `Query parameter 'with' is the milestone itself: name another one, or '${NOW}'`,
    );
  }
  const first = await loadMilestone({ ...context, entityRef, milestoneId });
  if (against === NOW) {
    const standing = await readStanding({
      ...context,
      entityRef,
      now: context.now(),
    });
    if (!standing) {
      throw new ConflictError(`${entityRef} has no score to compare with`);
    }
    refuseOutdated(standing, registry);
    return {
      entityRef,
      from: ofMilestone(first),
      to: ofNow(standing),
      ...compareStandings({ before: first, after: standing }),
    };
  }
  const second = await loadMilestone({
    ...context,
    entityRef,
    milestoneId: against,
  });
  const [before, after] = [first, second].sort((a, b) => a.number - b.number);
  return {
    entityRef,
    from: ofMilestone(before),
    to: ofMilestone(after),
    ...compareStandings({ before, after }),
  };
}
