/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TextField } from '@backstage/ui';
import {
  AnswerChoiceInput,
  QuestionChoices,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { FilterSelect } from '../parts/FilterSelect';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/**
 * One row for each resource that a question asks about: what is chosen for it,
 * and why, where it does not fit.
 */
export function ChoiceRows(props: {
  choices: QuestionChoices;
  chosen: AnswerChoiceInput[];
  onChange: (chosen: AnswerChoiceInput[]) => void;
  isDisabled: boolean;
}) {
  const { choices, chosen, onChange, isDisabled } = props;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  if (choices.subjects.length === 0) {
    return null;
  }
  const replace = (resource: string, next?: AnswerChoiceInput) =>
    onChange([
      ...chosen.filter(each => each.resource !== resource),
      ...(next ? [next] : []),
    ]);
  return (
    <div>
      <p className={surface.label}>{t('answers.choices')}</p>
      <ul className={classes.items} aria-label={t('answers.choices')}>
        {choices.subjects.map(({ resource, name, noun, fits, ...place }) => {
          const own = chosen.find(each => each.resource === resource);
          const isUnfit = own !== undefined && !fits.includes(own.choice);
          return (
            <li key={resource} className={classes.item} aria-label={name}>
              <div className={surface.row}>
                <span>{name}</span>
                <span className={`${surface.small} ${surface.muted}`}>
                  {[noun, place.region, place.accountId].join(' · ')}
                </span>
                <FilterSelect
                  label={t('answers.choiceOf', { label: choices.label, name })}
                  value={own?.choice ?? ''}
                  all={t('answers.notChosen')}
                  options={choices.options.map(({ id, label }) => ({
                    value: id,
                    label,
                  }))}
                  onChange={choice =>
                    replace(
                      resource,
                      choice ? { ...own, resource, choice } : undefined,
                    )
                  }
                  isDisabled={isDisabled}
                />
              </div>
              {own && isUnfit && (
                <TextField
                  label={`${choices.justification}: ${name}`}
                  description={t('answers.unfit', { name, noun })}
                  value={own.justification ?? ''}
                  onChange={justification =>
                    replace(resource, {
                      resource,
                      choice: own.choice,
                      ...(justification ? { justification } : {}),
                    })
                  }
                  maxLength={1000}
                  isDisabled={isDisabled}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
