/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Button } from '@backstage/ui';
import { RiErrorWarningLine, RiLockLine } from '@remixicon/react';
import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { MessagePanel } from './MessagePanel';

/** The status that the backend answered with, if it answered at all. */
export function statusOf(error: Error): number | undefined {
  const { statusCode, response } = error as {
    statusCode?: number;
    response?: { status?: number };
  };
  return statusCode ?? response?.status;
}

/** The backend's own words where it sent some. */
export function messageOf(error: Error): string {
  const { body } = error as { body?: { error?: { message?: string } } };
  return body?.error?.message || error.message;
}

/** Tells what failed, why, and what the reader can do about it. */
export function ErrorPanel(props: {
  error: Error;
  /** Name of the section, to begin the sentence with. */
  name: string;
  onRetry?: () => void;
  /** What it means that there is no such thing; an unknown entity if not given. */
  notFound?: string;
}) {
  const { error, name, onRetry, notFound } = props;
  const t = useText();
  const status = statusOf(error);
  if (status === 403) {
    const named = /\bwell-architected(\.[a-z]+)+\b/.exec(messageOf(error))?.[0];
    const permission = named ?? wellArchitectedReadPermission.name;
    return (
      <MessagePanel
        tone="neutral"
        icon={RiLockLine}
        title={t('common.section.forbiddenTitle')}
      >
        {t('common.section.forbidden', { permission })}
      </MessagePanel>
    );
  }
  return (
    <MessagePanel
      tone={status === 404 ? 'neutral' : 'danger'}
      icon={RiErrorWarningLine}
      title={t('common.section.failed', { name })}
      alert
      actions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('common.action.retry')}
          </Button>
        )
      }
    >
      {status === 404
        ? notFound ?? t('common.section.notFound')
        : messageOf(error)}
    </MessagePanel>
  );
}
