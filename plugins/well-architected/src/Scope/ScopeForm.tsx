/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent } from 'react';
import { Button, TextField } from '@backstage/ui';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiGroupLine } from '@remixicon/react';
import {
  ANNOTATIONS,
  EntityScopeReview,
  SCOPE_FIELDS,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { MessagePanel } from '../parts/MessagePanel';
import { SaveRow } from '../parts/SaveRow';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { FieldNotes } from './FieldNotes';
import { ScopeField } from './ScopeField';
import { useScopeForm } from './useScopeForm';

const useStyles = makeStyles((theme: Theme) => ({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: theme.spacing(2.5),
    alignItems: 'start',
  },
  fields: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    '& legend': { padding: 0, marginBottom: theme.spacing(1.5) },
  },
}));

/** What the workload is for and what it needs, to fill in and to confirm. */
export function ScopeForm(props: {
  review: EntityScopeReview;
  onSaved: (review: EntityScopeReview) => void;
}) {
  const { review, onSaved } = props;
  const { entityRef, facts, environments } = review;
  const t = useText();
  const own = useStyles();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const permission = useEntityPermission({
    permission: wellArchitectedAnswerPermission,
    entityRef,
  });
  const { allowed, loading } = permission;
  const form = useScopeForm({ review, onSaved });
  const { values, meanwhile, status, busy } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save(false);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {meanwhile && (
        <MessagePanel
          tone="warning"
          icon={RiGroupLine}
          title={t('scope.conflict', {
            author: entityName(meanwhile.updatedBy),
          })}
        />
      )}
      {review.inheritsFrom && (
        <p className={`${surface.small} ${surface.muted}`}>
          {t('scope.inheritsFrom', {
            entity: entityName(review.inheritsFrom),
          })}
        </p>
      )}
      <div className={own.grid}>
        {SCOPE_FIELDS.map(field => (
          <ScopeField
            key={field}
            field={field}
            fact={facts[field]}
            value={values.texts[field]}
            saved={meanwhile && (meanwhile[field] ?? '')}
            disabled={!allowed}
            onChange={text => form.setText(field, text)}
          />
        ))}
      </div>
      <fieldset className={own.fields}>
        <legend className={surface.label}>{t('scope.environments')}</legend>
        {environments.length === 0 && (
          <p className={`${surface.small} ${surface.muted}`}>
            {t('scope.noAccounts', { annotation: ANNOTATIONS.accountId })}
          </p>
        )}
        <div className={own.grid}>
          {environments.map(({ accountId, name, fact }) => {
            const value = values.environments[accountId] ?? '';
            return (
              <div key={accountId} className={classes.field}>
                <TextField
                  label={t('scope.environmentOf', {
                    account:
                      name === accountId ? name : `${name} (${accountId})`,
                  })}
                  description={t('scope.environmentHint')}
                  value={value}
                  onChange={text => form.setEnvironment(accountId, text)}
                  maxLength={100}
                  isDisabled={!allowed}
                />
                <FieldNotes
                  fact={fact}
                  value={value}
                  saved={
                    meanwhile && (meanwhile.environments?.[accountId] ?? '')
                  }
                />
              </div>
            );
          })}
        </div>
      </fieldset>
      <SaveRow
        label={t('scope.save')}
        permission={permission}
        busy={busy}
        status={status}
      >
        <Button
          size="small"
          variant="primary"
          isPending={busy}
          isDisabled={loading}
          onPress={() => form.save(true)}
        >
          {t('scope.confirm')}
        </Button>
      </SaveRow>
    </form>
  );
}
