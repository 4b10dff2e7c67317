/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  Answer,
  AnswerChoiceInput,
  AnswerInput,
  CheckQuestion,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { messageOf, statusOf } from '../parts/ErrorPanel';
import { FormStatus } from '../parts/StatusText';
import { draftChoices, sentChoices } from './answerChoices';

/** What somebody is about to answer. */
export interface Draft {
  value?: AnswerInput['value'];
  text: string;
  link: string;
  /** For each resource that the question asks about. */
  choices: AnswerChoiceInput[];
}

export interface AnswerDraft {
  draft: Draft;
  /** The answer that the draft would replace. */
  answer?: Answer;
  /** Somebody else gave it while the draft was written. */
  conflict: boolean;
  change: (part: Partial<Draft>) => void;
  /**
   * Saves what was changed; with the button also what was not, which answers
   * anew. When the question is left, only what is complete is saved, and never
   * over an answer of somebody else.
   *
   * @returns whether the question may be left: nothing is missing
   */
  save: (by: 'button' | 'key' | 'leaving') => boolean;
  busy: boolean;
  status?: FormStatus;
}

/** What is answered, and what the question asks about each resource. */
type Asked = Pick<CheckQuestion, 'checkId' | 'answer' | 'choices'>;

const draftOf = (question: Asked, answer?: Answer): Draft => ({
  value: answer?.value,
  text: answer?.text ?? '',
  link: answer?.link ?? '',
  choices: draftChoices(answer, question.choices),
});

const newest = (a?: Answer, b?: Answer) =>
  a && b && a.answeredAt < b.answeredAt ? b : a ?? b;

/** The draft of an answer, and how it is saved as people go on. */
export function useAnswerDraft(options: {
  entityRef: string;
  question: Asked;
  onSaved: (checkId: string) => void;
  /** Somebody else has answered meanwhile. */
  onConflict: () => void;
  /** What is said once it is saved. */
  savedText: string;
}): AnswerDraft {
  const { entityRef, question, onSaved, onConflict, savedText } = options;
  const { checkId } = question;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const [changed, setChanged] = useState<Draft>();
  // the answer that stood when the draft was begun: another one that came
  // meanwhile is not replaced unseen, even where the page shows it by now
  const [base, setBase] = useState<string>();
  const [saved, setSaved] = useState<Answer>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  const [status, setStatus] = useState<FormStatus>();
  const sending = useRef(false);
  const answer = newest(question.answer, saved);
  const current = answer?.answeredAt ?? 'none';
  const draft = changed ?? draftOf(question, answer);

  const send = async (sent: Draft, value: AnswerInput['value']) => {
    sending.current = true;
    setBusy(true);
    setStatus({ text: t('answers.saving'), isError: false });
    try {
      const stored = await api.putAnswer(entityRef, checkId, {
        value,
        ...(sent.text.trim() ? { text: sent.text.trim() } : {}),
        ...(sent.link.trim() ? { link: sent.link.trim() } : {}),
        ...sentChoices(value, sent.choices),
        replaces: base ?? current,
      });
      setSaved(stored);
      setBase(undefined);
      setConflict(false);
      // what was typed in the meantime stays
      setChanged(now => (now === sent ? undefined : now));
      setStatus({ text: savedText, isError: false });
      onSaved(checkId);
    } catch (error) {
      const message = messageOf(error as Error);
      setStatus({
        text: t('entity.answer.failed', { message }),
        isError: true,
      });
      if (statusOf(error as Error) === 409) {
        setBase(undefined);
        setConflict(true);
        onConflict();
      }
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  return {
    draft,
    answer,
    conflict,
    busy,
    status,
    change: part => {
      if (!changed && !conflict) {
        setBase(current);
      }
      setChanged({ ...draft, ...part });
      setStatus({ text: t('answers.unsaved'), isError: false });
    },
    save: by => {
      const sent = by === 'button' ? draft : changed;
      if (!sent || sending.current || (conflict && by === 'leaving')) {
        return true;
      }
      const { value } = sent;
      if (!value) {
        if (by !== 'leaving') {
          setStatus({ text: t('entity.answer.choose'), isError: true });
        }
        return false;
      }
      if (value === 'not-applicable' && !sent.text.trim()) {
        setStatus({ text: t('entity.answer.reasonNeeded'), isError: true });
        return false;
      }
      send(sent, value);
      return true;
    },
  };
}
