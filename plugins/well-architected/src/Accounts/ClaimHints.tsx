/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnclaimedResource } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { CodeBlock } from '../parts/CodeBlock';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Annotations as they stand in a catalog file. JSON strings are YAML. */
const toYaml = (annotations: Record<string, string>) =>
  [
    'metadata:',
    '  annotations:',
    ...Object.entries(annotations).map(
      ([key, value]) => `    ${key}: ${JSON.stringify(value)}`,
    ),
  ].join('\n');

/** What to add to an entity so that it claims the resource, ready to copy. */
export function ClaimHints({ resource }: { resource: UnclaimedResource }) {
  const t = useText();
  const surface = useSurfaceStyles();
  const { claims, name } = resource;
  if (claims.length === 0) {
    return (
      <span className={surface.muted}>{t('accounts.unclaimed.noClaims')}</span>
    );
  }
  return (
    <details>
      <summary
        className={surface.summary}
        aria-label={t('accounts.unclaimed.claimOf', { name })}
      >
        {t('accounts.unclaimed.claim')}
      </summary>
      <div className={surface.stack} style={{ gap: 8, marginTop: 8 }}>
        {claims.map(({ by, annotations }) => (
          <CodeBlock
            key={by}
            title={t(`accounts.unclaimed.by.${by}`)}
            text={toYaml(annotations)}
          />
        ))}
      </div>
    </details>
  );
}
