/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiLockLine } from '@remixicon/react';
import {
  AnswerSource,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { MessagePanel } from '../parts/MessagePanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { CopyAnswers } from './CopyAnswers';

/** Those of the answers that can be copied that are about some of these ids. */
export function sourcesFor(
  sources: AnswerSource[],
  ids: ReadonlySet<string>,
): AnswerSource[] {
  return sources
    .map(source => ({
      ...source,
      checkIds: source.checkIds.filter(id => ids.has(id)),
    }))
    .filter(({ checkIds }) => checkIds.length > 0);
}

/** Whether one may answer, what can be copied, and the keys. */
export function SittingHead(props: {
  entityRef: string;
  /** Those with answers to some of what is asked. */
  sources: AnswerSource[];
  permission: { allowed: boolean; loading: boolean };
  onCopied: () => void;
}) {
  const { entityRef, sources, permission, onCopied } = props;
  const { allowed, loading } = permission;
  const t = useText();
  const surface = useSurfaceStyles();
  return (
    <>
      {!allowed && !loading && (
        <MessagePanel
          tone="neutral"
          icon={RiLockLine}
          title={t('common.action.denied', {
            permission: wellArchitectedAnswerPermission.name,
          })}
        />
      )}
      <CopyAnswers
        entityRef={entityRef}
        sources={sources}
        allowed={allowed}
        onCopied={onCopied}
      />
      <p className={`${surface.small} ${surface.muted}`} style={{ margin: 0 }}>
        {t('answers.keys')}
      </p>
    </>
  );
}
