/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  RiAlertFill,
  RiArrowDownLine,
  RiCheckLine,
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiErrorWarningLine,
  RiIndeterminateCircleLine,
  RiQuestionLine,
  RiShakeHandsLine,
  RiShieldCheckFill,
} from '@remixicon/react';
import {
  CheckState,
  Level,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { toneOfLevel, toneOfRisk, toneOfState } from '../theme/toneOf';
import { Badge } from './Badge';

const LEVEL_ICONS = {
  'at-risk': RiAlertFill,
  'needs-attention': RiErrorWarningLine,
  good: RiCheckLine,
  'well-architected': RiShieldCheckFill,
  'not-assessed': RiQuestionLine,
};

const RISK_ICONS = {
  HIGH: RiAlertFill,
  MEDIUM: RiErrorWarningLine,
  LOW: RiArrowDownLine,
};

const STATE_ICONS = {
  fail: RiErrorWarningFill,
  waived: RiShakeHandsLine,
  unknown: RiQuestionLine,
  pass: RiCheckboxCircleFill,
  'not-applicable': RiIndeterminateCircleLine,
};

export function LevelBadge(props: { level: Level; large?: boolean }) {
  const t = useText();
  return (
    <Badge
      tone={toneOfLevel(props.level)}
      icon={LEVEL_ICONS[props.level]}
      large={props.large}
    >
      {t(`common.level.${props.level}`)}
    </Badge>
  );
}

export function RiskBadge(props: { risk: Risk; quiet?: boolean }) {
  const t = useText();
  return (
    <Badge
      tone={props.quiet ? 'neutral' : toneOfRisk(props.risk)}
      icon={RISK_ICONS[props.risk]}
    >
      {t(`common.risk.${props.risk}`)}
    </Badge>
  );
}

export function StateBadge(props: {
  state: CheckState;
  risk?: Risk;
  /** In words of its own. */
  label?: string;
}) {
  const t = useText();
  return (
    <Badge
      tone={toneOfState(props.state, props.risk)}
      icon={STATE_ICONS[props.state]}
    >
      {props.label ?? t(`common.state.${props.state}`)}
    </Badge>
  );
}
