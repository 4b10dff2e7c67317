/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiErrorWarningLine } from '@remixicon/react';
import { ScopeFact } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Where a declared fact comes from, and who says something else. */
export function FactOrigin(props: { fact: ScopeFact }) {
  const { fact } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const { origin, annotation, form, configured, disagrees } = fact;
  const inheritedFrom =
    origin === 'annotation' ? annotation?.entityRef : undefined;
  return (
    <span className={surface.muted}>
      {inheritedFrom
        ? t('scope.by.inherited', { entity: entityName(inheritedFrom) })
        : origin && t(`scope.by.${origin}`)}
      {disagrees && (
        <>
          {' '}
          <Badge tone="warning" icon={RiErrorWarningLine}>
            {t('scope.disagrees')}
          </Badge>{' '}
          {origin === 'form'
            ? t('scope.configurationSays', { value: configured ?? '' })
            : t('scope.formSays', { value: form ?? '' })}
        </>
      )}
    </span>
  );
}
