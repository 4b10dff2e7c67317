/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckQuestion } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AnswerItem } from './AnswerItem';
import { ObservedPart } from './ObservedPart';
import { StandingBadge } from './StandingBadge';

/** The question of a check, and its answer. */
export function QuestionItem(props: {
  entityRef: string;
  question: CheckQuestion;
  allowed: boolean;
  onSaved: (checkId: string) => void;
  onConflict: () => void;
}) {
  const { question, ...rest } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  return (
    <AnswerItem
      {...rest}
      asked={question}
      badges={<StandingBadge question={question} />}
      about={
        <>
          <p className={surface.small}>{question.question}</p>
          <p className={`${surface.small} ${surface.muted}`}>
            {t('answers.means', {
              yes: question.yesMeans,
              no: question.noMeans,
              days: String(question.expiresDays),
            })}
          </p>
        </>
      }
      observed={<ObservedPart question={question} />}
    />
  );
}
