/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { Campaign } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { FilterChip } from '../parts/Chip';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { BurnUp } from './BurnUp';
import { OWNERS_PAGE, OwnersProgress } from './OwnersProgress';

/** The burn-up, of all or of the owner that the address names. */
function Days({ campaign, owner }: { campaign: Campaign; owner: string }) {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const title = owner
    ? t('campaigns.progress.of', { name: entityName(owner) })
    : t('campaigns.progress.title');
  const progress = useResource({
    key: `${campaign.id} ${owner}`,
    version: campaign.version,
    read: () =>
      api.getCampaignProgress(campaign.id, {
        limit: 1,
        ...(owner ? { owner } : {}),
      }),
  });
  return (
    <Section
      title={title}
      actions={
        owner && (
          <FilterChip
            label={entityName(owner)}
            removeLabel={t('campaigns.progress.all')}
            onRemove={() => url.set({ owner: '' })}
          />
        )
      }
    >
      <ResourceView resource={progress} name={title} heights={[280]}>
        {({ days }) =>
          days.length === 0 ? (
            <p className={surface.muted}>{t('campaigns.progress.none')}</p>
          ) : (
            <BurnUp
              campaignId={campaign.id}
              owner={owner}
              days={days}
              title={title}
            />
          )
        }
      </ResourceView>
    </Section>
  );
}

/** How far a campaign is: by day, and per owner. */
export function ProgressSection({ campaign }: { campaign: Campaign }) {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const owner = useUrlState().get('owner');
  const title = t('campaigns.owners.title');
  const owners = useResource({
    key: campaign.id,
    version: campaign.version,
    read: () => api.getCampaignProgress(campaign.id, { limit: OWNERS_PAGE }),
  });
  return (
    <>
      <Days campaign={campaign} owner={owner} />
      <Section title={title}>
        <ResourceView resource={owners} name={title} heights={[40, 40, 40]}>
          {first => (
            <OwnersProgress
              key={campaign.version}
              campaign={campaign}
              first={first}
            />
          )}
        </ResourceView>
      </Section>
    </>
  );
}
