/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { FilterChip } from '../parts/Chip';

/**
 * A campaign that a list of a day is filtered by. Without an answer of the
 * backend its id stands for its name, so a failure needs no panel.
 */
export function CampaignChip(props: {
  campaignId: string;
  onRemove: () => void;
}) {
  const { campaignId, onRemove } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const { value } = useResource({
    key: campaignId,
    read: () => api.getCampaign(campaignId),
  });
  const label = t('risksOfDay.campaign', { name: value?.name ?? campaignId });
  return (
    <FilterChip
      label={label}
      removeLabel={t('filters.remove', { name: label })}
      onRemove={onRemove}
    />
  );
}
