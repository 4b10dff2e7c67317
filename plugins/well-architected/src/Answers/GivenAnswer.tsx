/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiGroupLine } from '@remixicon/react';
import { Answer } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { MessagePanel } from '../parts/MessagePanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/**
 * The answer that stands: who gave it, and until when it holds. Where
 * somebody else gave it while it was written here, also what they said.
 */
export function GivenAnswer(props: { answer?: Answer; isConflict: boolean }) {
  const { answer, isConflict } = props;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  if (!answer) {
    return null;
  }
  const { author, answeredAt, expiresAt, copiedFrom, value, text, link } =
    answer;
  const { choices = [] } = answer;
  return (
    <>
      <p className={`${surface.small} ${surface.muted}`}>
        {t('entity.answer.given', {
          author: entityName(author),
          date: format.date(answeredAt),
          expires: format.date(expiresAt),
        })}
        {copiedFrom &&
          ` ${t('answers.copiedFrom', { entity: entityName(copiedFrom) })}`}
      </p>
      {isConflict && (
        <MessagePanel
          tone="warning"
          icon={RiGroupLine}
          title={t('answers.meanwhile', {
            author: entityName(author),
            value: t(`entity.answer.${value}`),
          })}
        >
          {text && <p style={{ margin: 0 }}>{text}</p>}
          {choices.map(({ resource, name, label }) => (
            <p key={resource} style={{ margin: 0 }}>
              {t('answers.chosen', { name, label })}
            </p>
          ))}
          {link && <p style={{ margin: 0 }}>{link}</p>}
          <p style={{ margin: 0 }}>{t('answers.replaceHint')}</p>
        </MessagePanel>
      )}
    </>
  );
}
