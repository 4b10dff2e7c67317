/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useUrlState } from '../hooks/useUrlState';
import { CampaignForm } from './CampaignForm';
import { CampaignList } from './CampaignList';
import { CampaignView, EditView } from './CampaignView';

/** In the address instead of the id of a campaign. */
const NEW = 'new';

/** Campaigns, the one that the address names, or the form of one. */
export function CampaignsView() {
  const url = useUrlState();
  const campaign = url.get('campaign');
  const show = (id: string) =>
    url.set({ campaign: id, edit: '', owner: '' }, { push: true });
  if (campaign === NEW) {
    return (
      <CampaignForm onSaved={saved => show(saved.id)} onBack={() => show('')} />
    );
  }
  if (campaign === '') {
    return <CampaignList onNew={() => show(NEW)} />;
  }
  return url.get('edit') ? (
    <EditView
      key={campaign}
      campaignId={campaign}
      onDone={() => show(campaign)}
    />
  ) : (
    <CampaignView key={campaign} campaignId={campaign} />
  );
}
