/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useId } from 'react';
import { TextAreaField, TextField } from '@backstage/ui';
import {
  CRITICALITIES,
  ScopeFact,
  ScopeField as Field,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { FieldNotes } from './FieldNotes';

const LONG: readonly Field[] = ['objective', 'painPoints'];
const HINTS = {
  dataClassification: 'scope.hint.dataClassification',
  compliance: 'scope.hint.compliance',
  rto: 'scope.hint.rto',
  rpo: 'scope.hint.rpo',
} as const;
const MAX: Partial<Record<Field, number>> = {
  dataClassification: 200,
  compliance: 500,
  rto: 100,
  rpo: 100,
};

/** One field of the scope form with what others say about it. */
export function ScopeField(props: {
  field: Field;
  fact: ScopeFact;
  value: string;
  saved?: string;
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  const { field, fact, value, saved, disabled, onChange } = props;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const label = t(`scope.field.${field}`);
  const hint =
    field in HINTS ? t(HINTS[field as keyof typeof HINTS]) : undefined;
  const hintId = useId();
  const notes = (
    <>
      {hint && (
        <span id={hintId} className={`${surface.small} ${surface.muted}`}>
          {hint}
        </span>
      )}
      <FieldNotes fact={fact} value={value} saved={saved} />
    </>
  );
  if (field === 'criticality') {
    return (
      <div className={classes.field}>
        <label className={classes.label}>
          {label}
          <select
            className={classes.input}
            style={{ alignSelf: 'stretch' }}
            value={value}
            onChange={event => onChange(event.target.value)}
            disabled={disabled}
          >
            <option value="">{t('scope.notChosen')}</option>
            {CRITICALITIES.map(criticality => (
              <option key={criticality} value={criticality}>
                {criticality}
              </option>
            ))}
          </select>
        </label>
        {notes}
      </div>
    );
  }
  if (LONG.includes(field)) {
    return (
      <div className={classes.field}>
        <TextAreaField
          label={label}
          value={value}
          onChange={onChange}
          rows={2}
          maxLength={2000}
          isDisabled={disabled}
        />
        {notes}
      </div>
    );
  }
  return (
    <div className={classes.field}>
      <TextField
        label={label}
        aria-describedby={hint ? hintId : undefined}
        value={value}
        onChange={onChange}
        maxLength={MAX[field]}
        isDisabled={disabled}
      />
      {notes}
    </div>
  );
}
