/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  AnswerInput,
  QuestionChoices,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { ChoiceRows } from './ChoiceRows';
import { Draft } from './useAnswerDraft';

const useStyles = makeStyles((theme: Theme) => ({
  texts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: theme.spacing(1.5, 2),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** The choices of an answer, what it rests on, and where the evidence is. */
export function AnswerFields(props: {
  /** Of the choices, read out by screen readers. */
  label: string;
  values: readonly AnswerInput['value'][];
  /** "Yes" and "No" by default. */
  nameOfValue?: (value: AnswerInput['value']) => string;
  /** What is asked about each resource besides. */
  choices?: QuestionChoices;
  /** Shows the key that chooses a value behind it. */
  withKeys?: boolean;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  disabled: boolean;
}) {
  const {
    label,
    values,
    nameOfValue,
    choices,
    withKeys,
    draft,
    change,
    disabled,
  } = props;
  const t = useText();
  const classes = useStyles();
  return (
    <>
      <RadioGroup
        aria-label={label}
        orientation="horizontal"
        value={draft.value ?? ''}
        onChange={value => change({ value: value as AnswerInput['value'] })}
        isDisabled={disabled}
      >
        {values.map((each, index) => {
          const name = nameOfValue?.(each) ?? t(`entity.answer.${each}`);
          return (
            <Radio key={each} value={each}>
              {withKeys ? `${name} (${index + 1})` : name}
            </Radio>
          );
        })}
      </RadioGroup>
      {choices && draft.value !== 'not-applicable' && (
        <ChoiceRows
          choices={choices}
          chosen={draft.choices}
          onChange={chosen => change({ choices: chosen })}
          isDisabled={disabled}
        />
      )}
      <div className={classes.texts}>
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
          isDisabled={disabled}
        />
        <TextField
          label={t('entity.answer.link')}
          type="url"
          value={draft.link}
          onChange={link => change({ link })}
          maxLength={1000}
          isDisabled={disabled}
        />
      </div>
    </>
  );
}
