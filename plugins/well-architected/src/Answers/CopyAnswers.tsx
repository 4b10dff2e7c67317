/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, Checkbox } from '@backstage/ui';
import {
  AnswerSource,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { DeniedButton } from '../parts/DeniedButton';
import { messageOf } from '../parts/ErrorPanel';
import { FilterSelect } from '../parts/FilterSelect';
import { FormStatus, StatusText } from '../parts/StatusText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Takes over answers of another entity of the same System. */
export function CopyAnswers(props: {
  entityRef: string;
  /** Those with answers to some of the questions that are shown. */
  sources: AnswerSource[];
  allowed: boolean;
  onCopied: () => void;
}) {
  const { entityRef, sources, allowed, onCopied } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const [from, setFrom] = useState('');
  const [replace, setReplace] = useState(false);
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<FormStatus>();
  const source = sources.find(each => each.entityRef === from) ?? sources.at(0);
  if (!source) {
    return null;
  }
  const label = t('answers.copy', {
    entity: source.name,
    count: source.checkIds.length,
  });

  const copy = async () => {
    setBusy(true);
    setStatus(undefined);
    try {
      const { copied, skipped } = await api.copyAnswers(entityRef, {
        from: source.entityRef,
        checkIds: source.checkIds,
        ...(replace ? { replace } : {}),
      });
      const reasons = [...new Set(skipped.map(({ reason }) => reason))];
      setStatus({
        text: [t('answers.copied', { count: copied.length }), ...reasons].join(
          ' ',
        ),
        isError: false,
      });
      onCopied();
    } catch (error) {
      const message = messageOf(error as Error);
      setStatus({
        text: t('answers.copyFailed', { message }),
        isError: true,
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={surface.row}>
      {sources.length > 1 && (
        <FilterSelect
          label={t('answers.source')}
          value={source.entityRef}
          options={sources.map(each => ({
            value: each.entityRef,
            label: each.name,
          }))}
          onChange={setFrom}
        />
      )}
      {allowed ? (
        <>
          <Button
            size="small"
            variant="secondary"
            isPending={busy}
            onPress={copy}
          >
            {label}
          </Button>
          <Checkbox isSelected={replace} onChange={setReplace}>
            {t('answers.replace')}
          </Checkbox>
        </>
      ) : (
        <DeniedButton
          label={label}
          why={t('common.action.denied', {
            permission: wellArchitectedAnswerPermission.name,
          })}
        />
      )}
      <StatusText status={status} />
    </div>
  );
}
