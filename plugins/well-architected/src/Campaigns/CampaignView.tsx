/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode, useState } from 'react';
import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { RiArrowLeftLine, RiFlagLine } from '@remixicon/react';
import { Campaign } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { Resource, useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { useOrgLink } from '../links/useOrgLink';
import { statusOf } from '../parts/ErrorPanel';
import { MessagePanel } from '../parts/MessagePanel';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { CampaignBar } from './CampaignBar';
import { CampaignFacts } from './CampaignFacts';
import { CampaignForm } from './CampaignForm';
import { CancelCampaign } from './CancelCampaign';
import { ManageButton } from './ManageButton';
import { ProgressSection } from './ProgressSection';
import { StatusBadge } from './StatusBadge';

function useCampaign(campaignId: string): Resource<Campaign> {
  const api = useApi(wellArchitectedApiRef);
  return useResource({
    key: campaignId,
    read: () => api.getCampaign(campaignId),
  });
}

/** A campaign once it is there, below the way back. */
function WithCampaign(props: {
  resource: Resource<Campaign>;
  children: (campaign: Campaign) => ReactNode;
}) {
  const { resource, children } = props;
  const t = useText();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const { error } = resource;
  return (
    <div className={surface.stack}>
      <div>
        <Link className={surface.link} to={link('campaigns')}>
          <RiArrowLeftLine size={14} aria-hidden /> {t('campaigns.back')}
        </Link>
      </div>
      {error && statusOf(error) === 404 ? (
        <MessagePanel
          tone="neutral"
          icon={RiFlagLine}
          title={t('campaigns.notFound')}
        >
          {t('campaigns.notFoundText')}
        </MessagePanel>
      ) : (
        <ResourceView
          resource={resource}
          name={t('campaigns.section')}
          heights={[160, 280]}
        >
          {children}
        </ResourceView>
      )}
    </div>
  );
}

function Head(props: { campaign: Campaign; onChanged: () => void }) {
  const { campaign, onChanged } = props;
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const [cancelling, setCancelling] = useState(false);
  const { name, description, status, starts, due } = campaign;
  const isOpen = status === 'running' || status === 'announced';
  return (
    <Section
      title={name}
      actions={
        isOpen && (
          <span className={surface.row}>
            <ManageButton
              label={t('campaigns.edit')}
              onPress={() => url.set({ edit: 'yes' }, { push: true })}
            />
            <ManageButton
              label={t('campaigns.cancel.open')}
              onPress={() => setCancelling(true)}
            />
          </span>
        )
      }
    >
      <div className={surface.row} style={{ marginBottom: 8 }}>
        <StatusBadge status={status} />
        <span className={`${surface.small} ${surface.muted}`}>
          {t('campaigns.period', {
            starts: format.day(starts),
            due: format.day(due),
          })}
        </span>
      </div>
      {cancelling && isOpen && (
        <CancelCampaign
          campaign={campaign}
          onDone={() => {
            setCancelling(false);
            onChanged();
          }}
          onKeep={() => setCancelling(false)}
        />
      )}
      {description && <p className={surface.small}>{description}</p>}
      <CampaignBar campaign={campaign} />
      <CampaignFacts campaign={campaign} />
    </Section>
  );
}

/** One campaign: what it is about, and how far it is. */
export function CampaignView({ campaignId }: { campaignId: string }) {
  const resource = useCampaign(campaignId);
  return (
    <WithCampaign resource={resource}>
      {campaign => (
        <>
          <Head campaign={campaign} onChanged={resource.reload} />
          <ProgressSection campaign={campaign} />
        </>
      )}
    </WithCampaign>
  );
}

/** The form of a campaign that is there. */
export function EditView(props: { campaignId: string; onDone: () => void }) {
  const { campaignId, onDone } = props;
  const resource = useCampaign(campaignId);
  return (
    <WithCampaign resource={resource}>
      {campaign => (
        <CampaignForm campaign={campaign} onSaved={onDone} onBack={onDone} />
      )}
    </WithCampaign>
  );
}
