/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent } from 'react';
import {
  AnswerInput,
  FindingDetail,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { AnswerFields } from '../Answers/AnswerFields';
import { GivenAnswer } from '../Answers/GivenAnswer';
import { useAnswerDraft } from '../Answers/useAnswerDraft';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useText } from '../hooks/useText';
import { SaveRow } from '../parts/SaveRow';
import { useFormStyles } from '../parts/useFormStyles';

const VALUES: AnswerInput['value'][] = ['yes', 'no', 'not-applicable'];

/** The current answer to the question of a finding, and a form for the next. */
export function AnswerForm(props: {
  entityRef: string;
  finding: FindingDetail;
  /** Something was saved, here or by somebody else. */
  onChanged: () => void;
}) {
  const { entityRef, finding, onChanged } = props;
  const { checkId } = finding.result;
  const choices = finding.question?.choices;
  const t = useText();
  const classes = useFormStyles();
  const permission = useEntityPermission({
    permission: wellArchitectedAnswerPermission,
    entityRef,
    pillar: finding.result.pillar,
  });
  const { draft, answer, conflict, change, save, busy, status } =
    useAnswerDraft({
      entityRef,
      question: { checkId, answer: finding.answer, choices },
      onSaved: onChanged,
      onConflict: onChanged,
      savedText: t('entity.answer.saved'),
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save('button');
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <GivenAnswer answer={answer} isConflict={conflict} />
      <AnswerFields
        label={t('entity.answer.label')}
        values={VALUES}
        choices={choices}
        draft={draft}
        change={change}
        disabled={!permission.allowed}
      />
      <SaveRow
        label={t('entity.answer.save')}
        permission={permission}
        variant="primary"
        busy={busy}
        status={status}
      />
    </form>
  );
}
