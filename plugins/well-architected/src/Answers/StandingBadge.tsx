/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  RiCheckLine,
  RiQuestionLine,
  RiTimeLine,
  RiTimerFlashLine,
} from '@remixicon/react';
import { CheckQuestion } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { Badge } from '../parts/Badge';

/** Whether there is an answer, and how long it holds. */
export function StandingBadge({
  question,
}: {
  question: Pick<CheckQuestion, 'standing' | 'answer' | 'needed'>;
}) {
  const { standing, answer, needed } = question;
  const t = useText();
  const format = useFormat();
  if (!answer) {
    return (
      <Badge tone="neutral" icon={RiQuestionLine}>
        {t(needed ? 'answers.none' : 'answers.optional')}
      </Badge>
    );
  }
  const date = format.date(answer.expiresAt);
  switch (standing) {
    case 'expired':
      return (
        <Badge tone="danger" icon={RiTimerFlashLine}>
          {t('answers.expired', { date })}
        </Badge>
      );
    case 'expiring':
      return (
        <Badge tone="warning" icon={RiTimeLine}>
          {t('answers.expiring', { date })}
        </Badge>
      );
    default:
      return (
        <Badge tone="good" icon={RiCheckLine}>
          {t('answers.valid', { date })}
        </Badge>
      );
  }
}
