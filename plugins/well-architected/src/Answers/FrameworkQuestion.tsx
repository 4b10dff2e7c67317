/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  RiCheckLine,
  RiIndeterminateCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import {
  labelOfQuestion,
  QuestionReview,
  QuestionRisk,
} from 'backstage-plugin-well-architected-common';
import { useState } from 'react';
import { useText } from '../hooks/useText';
import { Badge } from '../parts/Badge';
import { RiskBadge } from '../parts/badges';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { paletteOf } from '../theme/palette';
import { PracticeItem } from './PracticeItem';

const useStyles = makeStyles((theme: Theme) => ({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    cursor: 'pointer',
    // in the place of the triangle, which only a list item has
    '&::before': {
      content: '"▸"',
      color: paletteOf(theme.palette?.type).muted,
    },
    'details[open] > &::before': { content: '"▾"' },
    '&::-webkit-details-marker': { display: 'none' },
  },
  title: {
    flex: '1 1 240px',
    minWidth: 0,
    fontSize: '0.9375rem',
    fontWeight: 600,
    lineHeight: 1.4,
  },
}));

const ICONS = {
  NONE: RiCheckLine,
  UNANSWERED: RiQuestionLine,
  NOT_APPLICABLE: RiIndeterminateCircleLine,
};

function QuestionRiskBadge({ risk }: { risk: QuestionRisk }) {
  const t = useText();
  if (risk === 'HIGH' || risk === 'MEDIUM' || risk === 'LOW') {
    return <RiskBadge risk={risk} />;
  }
  return (
    <Badge tone={risk === 'NONE' ? 'good' : 'neutral'} icon={ICONS[risk]}>
      {t(`answers.questionRisk.${risk}`)}
    </Badge>
  );
}

/** A question of the framework; opened, its best practices can be answered. */
export function FrameworkQuestion(props: {
  entityRef: string;
  question: QuestionReview;
  allowed: boolean;
  onSaved: () => void;
  onConflict: () => void;
}) {
  const { question, ...rest } = props;
  const { practices } = question;
  const t = useText();
  const classes = { ...useFormStyles(), ...useStyles() };
  const surface = useSurfaceStyles();
  const [isOpen, setIsOpen] = useState(false);
  const known = practices.filter(({ state }) => state !== 'unknown').length;
  const label = labelOfQuestion({
    id: question.questionId,
    number: question.number,
  });
  const name = `${label}. ${question.title}`;
  return (
    <li aria-label={name} className={classes.item}>
      <details onToggle={event => setIsOpen(event.currentTarget.open)}>
        <summary className={classes.summary}>
          <span className={classes.title}>{name}</span>
          <span className={`${surface.small} ${surface.muted}`}>
            {t('answers.practicesKnown', {
              known: String(known),
              count: practices.length,
            })}
          </span>
          <QuestionRiskBadge risk={question.risk} />
        </summary>
        {isOpen && (
          <ol className={classes.items}>
            {practices.map(practice => (
              <PracticeItem
                key={practice.practiceId}
                practice={practice}
                {...rest}
              />
            ))}
          </ol>
        )}
      </details>
    </li>
  );
}
