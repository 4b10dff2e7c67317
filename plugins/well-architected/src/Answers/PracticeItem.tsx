/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnswerInput,
  CheckState,
  PRACTICE_EXPIRES_DAYS,
  PracticeReview,
  PracticeState,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { RiskBadge, StateBadge } from '../parts/badges';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AnswerItem } from './AnswerItem';
import { ObservedPart } from './ObservedPart';
import { StandingBadge } from './StandingBadge';

const VALUES: AnswerInput['value'][] = ['yes', 'no', 'not-applicable'];
/** The state of a check that means the same. */
const LIKE: Record<PracticeState, CheckState> = {
  followed: 'pass',
  risk: 'fail',
  accepted: 'waived',
  'not-applicable': 'not-applicable',
  unknown: 'unknown',
};

/** A best practice: what was observed, and what people say. */
export function PracticeItem(props: {
  entityRef: string;
  practice: PracticeReview;
  allowed: boolean;
  onSaved: () => void;
  onConflict: () => void;
}) {
  const { practice, ...rest } = props;
  const { practiceId, title, url, state, risk, frameworkRisk } = practice;
  const t = useText();
  const surface = useSurfaceStyles();
  return (
    <AnswerItem
      {...rest}
      asked={{
        checkId: practiceId,
        title,
        values: VALUES,
        answer: practice.answer,
      }}
      nameOfValue={value => t(`answers.practice.${value}`)}
      badges={
        <>
          <StateBadge
            state={LIKE[state]}
            risk={risk}
            label={t(`answers.practiceState.${state}`)}
          />
          {risk && <RiskBadge risk={risk} />}
          <StandingBadge
            question={{ ...practice, needed: practice.checks.length === 0 }}
          />
        </>
      }
      about={
        <p className={`${surface.small} ${surface.muted}`}>
          <a
            href={url}
            target="_blank"
            rel="noreferrer"
            className={surface.textLink}
          >
            {practiceId}
          </a>{' '}
          {t('answers.practiceRisk', {
            risk: t(`common.risk.${frameworkRisk}`),
            days: String(PRACTICE_EXPIRES_DAYS),
          })}
        </p>
      }
      observed={
        <ObservedPart
          question={{
            observed: practice.checks,
            contradiction: practice.contradiction,
          }}
        />
      }
    />
  );
}
