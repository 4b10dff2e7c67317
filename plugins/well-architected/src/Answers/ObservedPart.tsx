/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { RiErrorWarningLine } from '@remixicon/react';
import { CheckQuestion } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { StateBadge } from '../parts/badges';
import { MessagePanel } from '../parts/MessagePanel';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** What a reading says about the question, and whether an answer defies it. */
export function ObservedPart({
  question,
}: {
  question: Pick<CheckQuestion, 'observed' | 'contradiction'>;
}) {
  const { observed, contradiction } = question;
  const t = useText();
  const url = useUrlState();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  return (
    <>
      {observed.length > 0 && (
        <div>
          <p className={surface.label}>{t('answers.observed')}</p>
          <ul className={classes.items}>
            {observed.map(each => (
              <li key={each.checkId} className={surface.small}>
                <StateBadge state={each.state} /> {each.message}{' '}
                <Link
                  to={url.query({ finding: each.checkId })}
                  className={surface.textLink}
                  preventScrollReset
                >
                  {each.title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {contradiction && (
        <MessagePanel
          tone="warning"
          icon={RiErrorWarningLine}
          title={t('answers.contradiction')}
        >
          {contradiction}
        </MessagePanel>
      )}
    </>
  );
}
