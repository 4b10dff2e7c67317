/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiErrorWarningLine } from '@remixicon/react';
import { ScopeFact } from 'backstage-plugin-well-architected-common';
import { Translate, useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const sameWords = (a: string, b: string) =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** Who else says something about a field, and which of them counts. */
function otherSays(t: Translate, fact: ScopeFact, isEmpty: boolean): string {
  const { annotation, configured = '', origin } = fact;
  if (!annotation || origin === 'configuration') {
    return t(
      annotation || isEmpty
        ? 'scope.configurationCounts'
        : 'scope.configurationSays',
      { value: configured },
    );
  }
  const { entityRef, value } = annotation;
  return entityRef
    ? t('scope.inheritedSays', { entity: entityName(entityRef), value })
    : t('scope.annotationSays', { value });
}

/** What the form of the System says where no annotation does. */
function SystemSays(props: { fact: ScopeFact; value: string }) {
  const { annotation, inherited } = props.fact;
  const t = useText();
  const surface = useSurfaceStyles();
  const value = props.value.trim();
  if (annotation || !inherited || sameWords(inherited.value, value)) {
    return null;
  }
  return (
    <span className={`${surface.small} ${surface.muted}`}>
      {t(value === '' ? 'scope.systemSays' : 'scope.systemSaysToo', {
        entity: entityName(inherited.entityRef),
        value: inherited.value,
      })}
    </span>
  );
}

/** Below a field: what annotation and configuration say, and what others saved. */
export function FieldNotes(props: {
  fact: ScopeFact;
  /** What the field holds now. */
  value: string;
  /** What somebody else saved meanwhile; undefined where nobody did. */
  saved?: string;
}) {
  const { fact, value, saved } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const { annotation, configured } = fact;
  const other = annotation?.value ?? configured;
  const isEmpty = value.trim() === '';
  const differs = other !== undefined && !isEmpty && !sameWords(other, value);
  const inherited = annotation?.entityRef;
  // what the System says counts before what is configured
  const isInherited = fact.inherited !== undefined && !annotation;
  return (
    <>
      {differs && (
        <span className={surface.small}>
          <Badge tone="warning" icon={RiErrorWarningLine}>
            {t('scope.disagrees')}
          </Badge>{' '}
          {otherSays(t, fact, isEmpty)}
        </span>
      )}
      <SystemSays fact={fact} value={value} />
      {other !== undefined && isEmpty && !isInherited && (
        <span className={`${surface.small} ${surface.muted}`}>
          {otherSays(t, fact, isEmpty)}
        </span>
      )}
      {!differs && !isEmpty && annotation && (
        <span className={`${surface.small} ${surface.muted}`}>
          {inherited
            ? t('scope.by.inherited', { entity: entityName(inherited) })
            : t('scope.by.annotation')}
        </span>
      )}
      {saved !== undefined && !sameWords(saved, value) && (
        <strong className={surface.small}>
          {t('scope.savedMeanwhile', { value: saved || t('scope.nothing') })}
        </strong>
      )}
    </>
  );
}
