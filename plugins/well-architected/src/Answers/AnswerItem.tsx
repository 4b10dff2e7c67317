/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FocusEvent, KeyboardEvent, ReactNode, useId } from 'react';
import {
  Answer,
  AnswerInput,
  QuestionChoices,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { SaveRow } from '../parts/SaveRow';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AnswerFields } from './AnswerFields';
import { focusNextQuestion } from './focusNextQuestion';
import { GivenAnswer } from './GivenAnswer';
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

/** What is answered: a check, or a best practice of the framework. */
export interface Asked {
  /** Id of the one or of the other. */
  checkId: string;
  title: string;
  values: readonly AnswerInput['value'][];
  answer?: Answer;
  choices?: QuestionChoices;
}

/**
 * One thing to answer in a sitting. What was changed is saved when the focus
 * leaves it; Ctrl+Enter saves and goes on to the next.
 */
export function AnswerItem(props: {
  entityRef: string;
  asked: Asked;
  /** Behind the title. */
  badges: ReactNode;
  /** What is asked. */
  about: ReactNode;
  /** What is known besides the answer. */
  observed: ReactNode;
  nameOfValue?: (value: AnswerInput['value']) => string;
  allowed: boolean;
  onSaved: (checkId: string) => void;
  /** Somebody else has answered meanwhile. */
  onConflict: () => void;
}) {
  const { entityRef, asked, badges, about, observed, nameOfValue } = props;
  const { allowed, onSaved, onConflict } = props;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const headingId = useId();
  const { draft, answer, conflict, change, save, busy, status } =
    useAnswerDraft({
      entityRef,
      question: asked,
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
    const value = asked.values[Number(event.key) - 1];
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
          {asked.title}
        </h3>
        {badges}
      </div>
      {about}
      <GivenAnswer answer={answer} isConflict={conflict} />
      {observed}
      <div className={classes.form}>
        <AnswerFields
          label={t('answers.of', { title: asked.title })}
          values={asked.values}
          nameOfValue={nameOfValue}
          choices={asked.choices}
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
