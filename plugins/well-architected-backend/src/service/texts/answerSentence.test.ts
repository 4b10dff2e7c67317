/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Level,
  OverallScore,
  scoreEntity,
} from 'backstage-plugin-well-architected-common';
import { answerSentence } from './answerSentence';

const scored = (level: Level, high = 0): OverallScore => {
  const score = scoreEntity({ checks: [] });
  return {
    ...score,
    level,
    low: 52,
    high: 76,
    coverage: 76,
    counts: { ...score.counts, high },
  };
};
const answer = (level: Level, options: { high?: number } = {}) =>
  answerSentence({
    name: 'orders-api',
    score: scored(level, options.high),
    hasAccounts: true,
  });

describe('answerSentence', () => {
  it('reads as a sentence at every level', () => {
    expect(answer('at-risk', { high: 2 })).toBe(
      'orders-api is at risk: it scores 52 of 100, up to 76 if everything unknown turns out well, with 2 open HIGH risks and 76 % of what counts known; no action is open.',
    );
    expect(answer('needs-attention')).toMatch(
      /^orders-api needs attention: it scores 52 of 100, .* no open HIGH risk /,
    );
    expect(answer('good')).toMatch(/^orders-api is good: it scores /);
    expect(answer('well-architected')).toMatch(
      /^orders-api is well-architected: it scores /,
    );
  });

  it('gives no score where there is not enough evidence', () => {
    const text = answer('not-assessed');
    expect(text).toMatch(
      /^orders-api is not assessed: there is not enough evidence for a score,/,
    );
    expect(text).not.toContain('52');
  });

  it('asks for the account before anything else', () => {
    expect(
      answerSentence({
        name: 'orders-api',
        score: scored('not-assessed'),
        next: {
          risk: 'HIGH',
          pillar: 'security',
          title: 'Data is classified',
        } as never,
        hasAccounts: false,
      }),
    ).toMatch(/; next action: link its AWS account\.$/);
  });

  it('says that nothing is known before the first review', () => {
    expect(answerSentence({ name: 'orders-api', hasAccounts: true })).toBe(
      'Nothing is known about orders-api yet: its first review has not finished.',
    );
  });
});
