/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Radio, RadioGroup, TextField, TextAreaField } from '@backstage/ui';
import {
  AnswerInput,
  FindingDetail,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { messageOf } from '../parts/ErrorPanel';
import { SaveRow } from '../parts/SaveRow';
import { FormStatus } from '../parts/StatusText';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

type Value = AnswerInput['value'];
const VALUES: Value[] = ['yes', 'no', 'not-applicable'];

/** The current answer to the question of a finding, and a form for the next. */
export function AnswerForm(props: {
  entityRef: string;
  finding: FindingDetail;
  onSaved: () => void;
}) {
  const { entityRef, finding, onSaved } = props;
  const { answer, result } = finding;
  const t = useText();
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const permission = usePermission({
    permission: wellArchitectedAnswerPermission,
    resourceRef: entityRef,
  });
  const { allowed } = permission;
  const [value, setValue] = useState<Value | undefined>(answer?.value);
  const [text, setText] = useState(answer?.text ?? '');
  const [link, setLink] = useState(answer?.link ?? '');
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<FormStatus>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!value) {
      setStatus({ text: t('entity.answer.choose'), isError: true });
      return;
    }
    setBusy(true);
    try {
      await api.putAnswer(entityRef, result.checkId, {
        value,
        ...(text.trim() ? { text: text.trim() } : {}),
        ...(link.trim() ? { link: link.trim() } : {}),
        replaces: answer?.answeredAt ?? 'none',
      });
      setStatus({ text: t('entity.answer.saved'), isError: false });
      onSaved();
    } catch (error) {
      const message = messageOf(error as Error);
      setStatus({
        text: t('entity.answer.failed', { message }),
        isError: true,
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={classes.form} onSubmit={save} noValidate>
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
      <RadioGroup
        label={t('entity.answer.label')}
        orientation="horizontal"
        value={value ?? ''}
        onChange={next => setValue(next as Value)}
        isDisabled={!allowed}
      >
        {VALUES.map(each => (
          <Radio key={each} value={each}>
            {t(`entity.answer.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <TextAreaField
        label={t('entity.answer.text')}
        description={
          value === 'not-applicable'
            ? t('entity.answer.reasonNeeded')
            : undefined
        }
        value={text}
        onChange={setText}
        rows={3}
        maxLength={2000}
        isDisabled={!allowed}
      />
      <TextField
        label={t('entity.answer.link')}
        type="url"
        value={link}
        onChange={setLink}
        maxLength={1000}
        isDisabled={!allowed}
      />
      <SaveRow
        label={t('entity.answer.save')}
        permission={{
          ...permission,
          name: wellArchitectedAnswerPermission.name,
        }}
        variant="primary"
        busy={busy}
        status={status}
      />
    </form>
  );
}
