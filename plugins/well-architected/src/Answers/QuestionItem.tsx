/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FocusEvent, KeyboardEvent, useId } from 'react';
import {
  CheckQuestion,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { SaveRow } from '../parts/SaveRow';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AnswerFields } from './AnswerFields';
import { focusNextQuestion } from './focusNextQuestion';
import { GivenAnswer } from './GivenAnswer';
import { ObservedPart } from './ObservedPart';
import { StandingBadge } from './StandingBadge';
import { useAnswerDraft } from './useAnswerDraft';

const isTyping = (target: EventTarget) =>
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio');

/** Keeps a key from the controls inside, which would choose with it. */
function take(event: KeyboardEvent) {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * One question of a sitting. What was changed is saved when the focus leaves
 * it; Ctrl+Enter saves and goes on to the next.
 */
export function QuestionItem(props: {
  entityRef: string;
  question: CheckQuestion;
  allowed: boolean;
  onSaved: (checkId: string) => void;
  onConflict: () => void;
}) {
  const { entityRef, question, allowed, onSaved, onConflict } = props;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const headingId = useId();
  const { draft, answer, conflict, change, save, busy, status } =
    useAnswerDraft({
      entityRef,
      question,
      onSaved,
      onConflict,
      savedText: t('answers.saved'),
    });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!allowed) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      take(event);
      if (save('key')) {
        focusNextQuestion(event.currentTarget);
      }
      return;
    }
    const value = question.values[Number(event.key) - 1];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (value && plain && !isTyping(event.target)) {
      take(event);
      change({ value });
      // so that Tab goes on from the choice to the text
      event.currentTarget
        .querySelector<HTMLElement>(`input[type="radio"][value="${value}"]`)
        ?.focus();
    }
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      save('leaving');
    }
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are a short cut for the controls inside
    <li
      className={classes.item}
      aria-labelledby={headingId}
      onKeyDownCapture={onKeyDown}
      onBlur={onBlur}
    >
      <div className={surface.row}>
        <h3 id={headingId} className={surface.heading}>
          {question.title}
        </h3>
        <StandingBadge question={question} />
      </div>
      <p className={surface.small}>{question.question}</p>
      <p className={`${surface.small} ${surface.muted}`}>
        {t('answers.means', {
          yes: question.yesMeans,
          no: question.noMeans,
          days: String(question.expiresDays),
        })}
      </p>
      <GivenAnswer answer={answer} isConflict={conflict} />
      <ObservedPart question={question} />
      <div className={classes.form}>
        <AnswerFields
          label={t('answers.of', { title: question.title })}
          values={question.values}
          choices={question.choices}
          withKeys
          draft={draft}
          change={change}
          disabled={!allowed}
        />
        {allowed && (
          <SaveRow
            label={t('entity.answer.save')}
            permission={{
              name: wellArchitectedAnswerPermission.name,
              allowed,
              loading: false,
            }}
            busy={busy}
            status={status}
            onPress={() => save('button')}
          />
        )}
      </div>
    </li>
  );
}
