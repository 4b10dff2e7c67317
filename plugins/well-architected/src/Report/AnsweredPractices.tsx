/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { RiErrorWarningLine } from '@remixicon/react';
import {
  AnsweredPractice,
  PillarFramework,
  PillarId,
  QUESTION_RISKS,
  QuestionRisk,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** How the questions of the framework stand, leading to where they are answered. */
export function FrameworkCounts(props: {
  pillar: PillarId;
  framework: PillarFramework;
}) {
  const { pillar, framework } = props;
  const t = useText();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const nameOf = (risk: QuestionRisk) =>
    risk === 'HIGH' || risk === 'MEDIUM' || risk === 'LOW'
      ? t(`common.risk.${risk}`)
      : t(`answers.questionRisk.${risk}`);
  const counts = QUESTION_RISKS.filter(risk => framework.risks[risk] > 0)
    .map(risk => `${framework.risks[risk]} ${nameOf(risk)}`)
    .join(', ');
  return (
    <p className={surface.small}>
      <Link
        to={url.query({ view: 'answers', about: 'framework', pillar })}
        className={surface.textLink}
      >
        {t('entity.report.framework')}
      </Link>
      : {counts}
    </p>
  );
}

/** What people say about best practices: who, when, until when, on what. */
export function AnsweredPractices(props: { answered: AnsweredPractice[] }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  if (props.answered.length === 0) {
    return null;
  }
  return (
    <>
      <h4>{t('entity.report.answered')}</h4>
      <ul>
        {props.answered.map(practice => (
          <li key={practice.practiceId}>
            {practice.title} ({practice.practiceId}):{' '}
            {t(`answers.practice.${practice.value}`)}
            {practice.text && `: ${practice.text}`}
            <div className={`${surface.small} ${surface.muted}`}>
              {t('entity.answer.given', {
                author: entityName(practice.author),
                date: format.date(practice.answeredAt),
                expires: format.date(practice.expiresAt),
              })}{' '}
              {practice.link && (
                <a
                  href={practice.link}
                  target="_blank"
                  rel="noreferrer"
                  className={surface.textLink}
                >
                  {t('entity.answer.link')}
                </a>
              )}
            </div>
            {practice.contradiction && (
              <div className={surface.small}>
                <Badge tone="warning" icon={RiErrorWarningLine}>
                  {t('answers.contradiction')}
                </Badge>{' '}
                {practice.contradiction}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
