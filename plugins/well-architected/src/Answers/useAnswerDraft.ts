/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  Answer,
  AnswerInput,
  CheckQuestion,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { messageOf, statusOf } from '../parts/ErrorPanel';
import { FormStatus } from '../parts/StatusText';

/** What somebody is about to answer. */
export interface Draft {
  value?: AnswerInput['value'];
  text: string;
  link: string;
}

export interface AnswerDraft {
  draft: Draft;
  /** The answer that the draft would replace. */
  answer?: Answer;
  change: (part: Partial<Draft>) => void;
  /**
   * Saves what was changed. Without `explicit` only what is complete, and
   * never over an answer of somebody else.
   *
   * @returns whether the question may be left: nothing is missing
   */
  save: (options: { explicit: boolean }) => boolean;
  busy: boolean;
  status?: FormStatus;
}

const draftOf = (answer?: Answer): Draft => ({
  value: answer?.value,
  text: answer?.text ?? '',
  link: answer?.link ?? '',
});

const newest = (a?: Answer, b?: Answer) =>
  a && b && a.answeredAt < b.answeredAt ? b : a ?? b;

/** The draft of an answer, and how it is saved as people go on. */
export function useAnswerDraft(options: {
  entityRef: string;
  question: CheckQuestion;
  onSaved: (checkId: string) => void;
  /** Somebody else has answered meanwhile. */
  onConflict: () => void;
}): AnswerDraft {
  const { entityRef, question, onSaved, onConflict } = options;
  const { checkId } = question;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const [changed, setChanged] = useState<Draft>();
  const [saved, setSaved] = useState<Answer>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  const [status, setStatus] = useState<FormStatus>();
  const sending = useRef(false);
  const answer = newest(question.answer, saved);
  const draft = changed ?? draftOf(answer);

  const send = async (sent: Draft, value: AnswerInput['value']) => {
    sending.current = true;
    setBusy(true);
    setStatus({ text: t('answers.saving'), isError: false });
    try {
      const stored = await api.putAnswer(entityRef, checkId, {
        value,
        ...(sent.text.trim() ? { text: sent.text.trim() } : {}),
        ...(sent.link.trim() ? { link: sent.link.trim() } : {}),
        replaces: answer?.answeredAt ?? 'none',
      });
      setSaved(stored);
      setConflict(false);
      // what was typed in the meantime stays
      setChanged(current => (current === sent ? undefined : current));
      setStatus({ text: t('answers.saved'), isError: false });
      onSaved(checkId);
    } catch (error) {
      const message = messageOf(error as Error);
      setStatus({
        text: t('entity.answer.failed', { message }),
        isError: true,
      });
      if (statusOf(error as Error) === 409) {
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
    busy,
    status,
    change: part => {
      setChanged({ ...draft, ...part });
      setStatus({ text: t('answers.unsaved'), isError: false });
    },
    save: ({ explicit }) => {
      if (!changed || sending.current || (conflict && !explicit)) {
        return true;
      }
      const { value } = changed;
      if (!value) {
        if (explicit) {
          setStatus({ text: t('entity.answer.choose'), isError: true });
        }
        return false;
      }
      if (value === 'not-applicable' && !changed.text.trim()) {
        setStatus({ text: t('entity.answer.reasonNeeded'), isError: true });
        return false;
      }
      send(changed, value);
      return true;
    },
  };
}
