/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { RiCheckboxCircleLine, RiErrorWarningLine } from '@remixicon/react';
import {
  InstallationHealth,
  InstallationWork,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { MessagePanel } from '../parts/MessagePanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { stateProblems, workProblems } from './problemsOf';

/** What needs somebody, each with what to do; or that nothing does. */
export function ProblemList(props: {
  health: InstallationHealth;
  /** Absent while it is being read, or cannot be. */
  work?: InstallationWork;
}) {
  const { health, work } = props;
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const words = { t, format, now: Date.parse(health.at) };
  const problems = [
    ...stateProblems(health, words),
    ...(work ? workProblems(work, words) : []),
  ];
  const asOf = t('health.status.asOf', { time: format.dateTime(health.at) });
  if (problems.length === 0) {
    return (
      <MessagePanel
        tone="best"
        icon={RiCheckboxCircleLine}
        title={t('health.status.fine')}
      >
        {asOf}
      </MessagePanel>
    );
  }
  return (
    <MessagePanel
      tone="warning"
      icon={RiErrorWarningLine}
      title={t('health.status.problems', { count: problems.length })}
    >
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {problems.map(({ key, text, help, to }) => (
          <li key={key}>
            {to ? (
              <Link className={surface.textLink} to={link(to.part, to.filters)}>
                {text}
              </Link>
            ) : (
              <strong>{text}</strong>
            )}{' '}
            {help}
          </li>
        ))}
      </ul>
      <p className={`${surface.small} ${surface.muted}`}>{asOf}</p>
    </MessagePanel>
  );
}
