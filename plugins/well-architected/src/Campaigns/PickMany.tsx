/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FilterChip } from '../parts/Chip';
import { FilterSelect } from '../parts/FilterSelect';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useText } from '../hooks/useText';

/** Several of many choices: a list to add from, and what was chosen. */
export function PickMany(props: {
  label: string;
  /** What the list says before anything is chosen from it. */
  add: string;
  options: { value: string; label: string }[];
  values: string[];
  onChange: (values: string[]) => void;
}) {
  const { label, add, options, values, onChange } = props;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const nameOf = (value: string) =>
    options.find(option => option.value === value)?.label ?? value;
  return (
    <div className={classes.field} role="group" aria-label={label}>
      <span className={surface.label}>{label}</span>
      <div className={surface.row}>
        {values.map(value => (
          <FilterChip
            key={value}
            label={nameOf(value)}
            removeLabel={t('campaigns.form.remove', { name: nameOf(value) })}
            onRemove={() => onChange(values.filter(each => each !== value))}
          />
        ))}
        <FilterSelect
          label={add}
          value=""
          all={add}
          options={options.filter(({ value }) => !values.includes(value))}
          onChange={value => value && onChange([...values, value])}
        />
      </div>
    </div>
  );
}
