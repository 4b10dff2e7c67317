/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Campaign } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { ScoreBar } from '../parts/ScoreBar';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

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
  const { progress } = campaign;
  if (!progress) {
    return null;
  }
  const { entities, entitiesPassing, failing, unknown, waived } = progress;
  const share = entities === 0 ? 0 : (100 * entitiesPassing) / entities;
  return (
    <div>
      <div
        className={`${surface.row} ${surface.small}`}
        style={{ justifyContent: 'space-between' }}
      >
        <strong className={surface.figures}>
          {entities === 0
            ? t('campaigns.barNone')
            : t('campaigns.bar', {
                passing: format.number(entitiesPassing),
                entities: format.number(entities),
              })}
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
        {t('campaigns.openCount', {
          failing: format.number(failing),
          unknown: format.number(unknown),
          waived: format.number(waived),
        })}
      </div>
    </div>
  );
}
