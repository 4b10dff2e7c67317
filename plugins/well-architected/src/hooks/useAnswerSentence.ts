/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityScorecard,
  OverallScore,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from './useFormat';
import { useText } from './useText';

/**
 * Function that answers "is my architecture good?" in the reader's language,
 * from the figures; the API's own `answer` says the same in English.
 */
export function useAnswerSentence() {
  const t = useText();
  const format = useFormat();
  const scoreOf = ({ level, low, high }: OverallScore) => {
    if (level === 'not-assessed') {
      return t('entity.sentence.noScore');
    }
    const figures = { low: format.number(low), high: format.number(high) };
    return high > low
      ? t('entity.sentence.scoreUpTo', figures)
      : t('entity.sentence.score', figures);
  };
  return (options: {
    /** Name that people know the entity by. */
    name: string;
    /** Undefined before the first run has finished. */
    score?: OverallScore;
    next?: EntityScorecard['nextAction'];
    hasAccounts: boolean;
  }): string => {
    const { name, score, next, hasAccounts } = options;
    if (!score) {
      return hasAccounts
        ? t('entity.sentence.notReviewed', { name })
        : t('entity.sentence.notLinked', { name });
    }
    const { high, unknown } = score.counts;
    const facts = t('entity.sentence.facts', {
      level: t(`entity.sentence.level.${score.level}`, { name }),
      score: scoreOf(score),
      risks:
        high === 0
          ? t('entity.sentence.noHigh')
          : t('entity.sentence.high', { count: high }),
      coverage: format.number(score.coverage),
    });
    // Linking the account changes more than any finding can.
    if (!hasAccounts) {
      return t('entity.sentence.link', { facts });
    }
    if (next) {
      return t('entity.sentence.fix', {
        facts,
        title: next.title,
        risk: t(`common.risk.${next.risk}`),
        pillar: t(`common.pillar.${next.pillar}`),
      });
    }
    return unknown > 0
      ? t('entity.sentence.findOut', { facts, count: unknown })
      : t('entity.sentence.nothing', { facts });
  };
}
