/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { RiScales3Line } from '@remixicon/react';
import { ActionItem } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Marks the place of the link in a translated sentence. */
const HERE = '\u0000';

/** The other actions that an action pulls against, and what it costs there. */
export function PullsAgainst({ action }: { action: ActionItem }) {
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  return (
    <>
      {action.pullsAgainst?.map(conflict => {
        const { checkId, issue, pillar, paidBy, tradeOff } = conflict;
        const [before, after] = t(
          paidBy === 'this'
            ? 'entity.report.pullsThis'
            : 'entity.report.pullsOther',
          {
            other: HERE,
            pillar: t(`common.pillar.${pillar}`),
            resources: format.list(conflict.resources),
            cost: t(`common.pillar.${tradeOff.pillar}`),
            text: tradeOff.text,
          },
        ).split(HERE);
        return (
          <p
            key={`${checkId} ${paidBy} ${tradeOff.text}`}
            className={surface.small}
          >
            <RiScales3Line size={14} aria-hidden /> {before}
            <Link
              to={url.query({ finding: checkId })}
              className={surface.textLink}
              preventScrollReset
            >
              {issue}
            </Link>
            {after}
          </p>
        );
      })}
    </>
  );
}
