/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FocusEvent, KeyboardEvent, useId } from 'react';
import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import {
  AnswerInput,
  CheckQuestion,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { SaveRow } from '../parts/SaveRow';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { focusNextQuestion } from './focusNextQuestion';
import { ObservedPart } from './ObservedPart';
import { StandingBadge } from './StandingBadge';
import { useAnswerDraft } from './useAnswerDraft';

const isTyping = (target: EventTarget) =>
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
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const headingId = useId();
  const { draft, answer, change, save, busy, status } = useAnswerDraft({
    entityRef,
    question,
    onSaved,
    onConflict,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!allowed) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      take(event);
      if (save({ explicit: true })) {
        focusNextQuestion(event.currentTarget);
      }
      return;
    }
    const value = question.values[Number(event.key) - 1];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (value && plain && !isTyping(event.target)) {
      take(event);
      change({ value });
    }
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      save({ explicit: false });
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
      {answer && (
        <p className={`${surface.small} ${surface.muted}`}>
          {t('entity.answer.given', {
            author: entityName(answer.author),
            date: format.date(answer.answeredAt),
            expires: format.date(answer.expiresAt),
          })}
          {answer.copiedFrom &&
            ` ${t('answers.copiedFrom', {
              entity: entityName(answer.copiedFrom),
            })}`}
        </p>
      )}
      <ObservedPart question={question} />
      <div className={classes.form}>
        <RadioGroup
          label={t('answers.of', { title: question.title })}
          orientation="horizontal"
          value={draft.value ?? ''}
          onChange={value => change({ value: value as AnswerInput['value'] })}
          isDisabled={!allowed}
        >
          {question.values.map((each, index) => (
            <Radio key={each} value={each}>
              {`${t(`entity.answer.${each}`)} (${index + 1})`}
            </Radio>
          ))}
        </RadioGroup>
        <TextAreaField
          label={t('entity.answer.text')}
          description={
            draft.value === 'not-applicable'
              ? t('entity.answer.reasonNeeded')
              : undefined
          }
          value={draft.text}
          onChange={text => change({ text })}
          rows={2}
          maxLength={2000}
          isDisabled={!allowed}
        />
        <TextField
          label={t('entity.answer.link')}
          type="url"
          value={draft.link}
          onChange={link => change({ link })}
          maxLength={1000}
          isDisabled={!allowed}
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
            onPress={() => save({ explicit: true })}
          />
        )}
      </div>
    </li>
  );
}
