/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { RiAlarmWarningLine } from '@remixicon/react';
import { EntityScopeReview } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { entityName as nameOf } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { CodeBlock } from '../parts/CodeBlock';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ScopeForm } from './ScopeForm';

/** When somebody last confirmed the context, and who saved it last. */
function Standing(props: { review: EntityScopeReview }) {
  const { confirmation, form } = props.review;
  const { day, dueOn, origin, entityRef, overdue } = confirmation;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  return (
    <div className={surface.row}>
      {overdue && dueOn && (
        <Badge tone="danger" icon={RiAlarmWarningLine}>
          {t('scope.overdue', { date: format.day(dueOn) })}
        </Badge>
      )}
      <span className={`${surface.small} ${surface.muted}`}>
        {day && dueOn && origin
          ? t('scope.confirmed', {
              date: format.day(day),
              by: entityRef
                ? t('scope.by.systemOf', { entity: nameOf(entityRef) })
                : t(`scope.by.${origin}`),
              due: format.day(dueOn),
            })
          : t('scope.never')}
        {form &&
          ` ${t('scope.last', {
            author: nameOf(form.updatedBy),
            date: format.date(form.updatedAt),
          })}`}
      </span>
    </div>
  );
}

function ToCommit(props: { review: EntityScopeReview; entityName: string }) {
  const { yaml, accountsFrom, form } = props.review;
  const t = useText();
  const surface = useSurfaceStyles();
  return (
    <Section title={t('scope.yaml')}>
      {yaml ? (
        <>
          <p className={surface.small}>
            {t('scope.yamlHint', { entity: props.entityName })}
          </p>
          <CodeBlock
            title={t('scope.file', { entity: props.entityName })}
            text={yaml}
          />
        </>
      ) : (
        <p className={surface.muted}>{t('scope.yamlNone')}</p>
      )}
      {accountsFrom && form?.environments && (
        <p className={surface.small}>
          {t('scope.accountsFrom', {
            entity: accountsFrom.split(', ').map(nameOf).join(', '),
          })}
        </p>
      )}
    </Section>
  );
}

/**
 * Scope and context of an entity: what annotations say, the form that fills
 * what they leave out, and the annotations to commit.
 */
export function ScopeView(props: {
  entityRef: string;
  entityName: string;
  onSaved: () => void;
}) {
  const { entityRef, entityName, onSaved } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const [saved, setSaved] = useState<EntityScopeReview>();
  const scope = useResource({
    key: entityRef,
    read: () => api.getScope(entityRef),
  });
  const title = t('scope.title');
  return (
    <div className={surface.stack}>
      <Section title={title}>
        <p className={surface.small} style={{ maxWidth: '75ch' }}>
          {t('scope.intro')}
        </p>
        <ResourceView resource={scope} name={title} heights={[24, 60, 200]}>
          {value => (
            <>
              <Standing review={saved ?? value} />
              <ScopeForm
                review={saved ?? value}
                onSaved={review => {
                  setSaved(review);
                  onSaved();
                }}
              />
            </>
          )}
        </ResourceView>
      </Section>
      {scope.value && (
        <ToCommit review={saved ?? scope.value} entityName={entityName} />
      )}
    </div>
  );
}
