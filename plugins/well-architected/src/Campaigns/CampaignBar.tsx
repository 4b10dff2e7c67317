/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Fragment } from 'react';
import { Link } from 'react-router-dom';
import { Campaign } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useCampaignLink } from '../links/useCampaignLink';
import { ScoreBar } from '../parts/ScoreBar';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** Results that do not pass, and the state that their list is of. */
const OPEN = [
  ['failing', 'fail'],
  ['unknown', 'unknown'],
  ['waived', 'waived'],
] as const;

type TargetWord = 'reached' | 'open' | 'missed';

/** What is to be said about the target of a campaign with progress. */
export function targetWordOf({ status, targetReached }: Campaign): TargetWord {
  if (targetReached) {
    return 'reached';
  }
  return status === 'ended' ? 'missed' : 'open';
}

/** How far a campaign is: entities that pass, as a bar and in words. */
export function CampaignBar({ campaign }: { campaign: Campaign }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const linkTo = useCampaignLink(campaign.id);
  const { progress } = campaign;
  if (!progress) {
    return null;
  }
  const { entities, entitiesPassing } = progress;
  const link = linkTo(progress.day);
  const share = entities === 0 ? 0 : (100 * entitiesPassing) / entities;
  return (
    <div>
      <div
        className={`${surface.row} ${surface.small}`}
        style={{ justifyContent: 'space-between' }}
      >
        <strong className={surface.figures}>
          {entities === 0 ? (
            t('campaigns.barNone')
          ) : (
            <Link className={surface.link} to={link.entities('passing')}>
              {t('campaigns.bar', {
                passing: format.number(entitiesPassing),
                entities: format.number(entities),
              })}
            </Link>
          )}
        </strong>
        <span className={surface.muted}>
          {t(`campaigns.target.${targetWordOf(campaign)}`)}
        </span>
      </div>
      <ScoreBar
        low={share}
        high={share}
        tone={campaign.targetReached ? 'best' : 'good'}
        height={8}
      />
      <div className={`${surface.small} ${surface.muted} ${surface.figures}`}>
        {OPEN.map(([figure, state], index) => (
          <Fragment key={figure}>
            {index > 0 && ', '}
            <Link className={surface.link} to={link.findings(state)}>
              {t(`campaigns.count.${figure}`, {
                value: format.number(progress[figure]),
              })}
            </Link>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
