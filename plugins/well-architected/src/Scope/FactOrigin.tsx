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

function originWords(t: Translate, fact: ScopeFact): string {
  const { origin, annotation, inherited } = fact;
  if (origin === 'annotation' && annotation?.entityRef) {
    return t('scope.by.inherited', {
      entity: entityName(annotation.entityRef),
    });
  }
  if (origin === 'system' && inherited) {
    return t('scope.by.systemOf', { entity: entityName(inherited.entityRef) });
  }
  return origin ? t(`scope.by.${origin}`) : '';
}

/** Where a declared fact comes from, and who says something else. */
export function FactOrigin(props: { fact: ScopeFact }) {
  const { fact } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const { form, configured, disagrees } = fact;
  return (
    <span className={surface.muted}>
      {originWords(t, fact)}
      {disagrees && (
        <>
          {' '}
          <Badge tone="warning" icon={RiErrorWarningLine}>
            {t('scope.disagrees')}
          </Badge>{' '}
          {fact.origin === 'form'
            ? t('scope.configurationSays', { value: configured ?? '' })
            : t('scope.formSays', { value: form ?? '' })}
        </>
      )}
    </span>
  );
}
