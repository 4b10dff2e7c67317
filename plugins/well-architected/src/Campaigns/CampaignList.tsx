/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  Campaign,
  CAMPAIGN_STATUSES,
  CampaignFilter,
  Page,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { useOrgLink } from '../links/useOrgLink';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { CampaignBar } from './CampaignBar';
import { ManageButton } from './ManageButton';
import { StatusBadge } from './StatusBadge';

const PAGE = 25;

function CampaignItem({ campaign }: { campaign: Campaign }) {
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const classes = useFormStyles();
  const { id, name, description, starts, due, checks } = campaign;
  return (
    <li className={classes.item}>
      <div className={surface.row}>
        <Link
          className={surface.textLink}
          to={link('campaigns', { campaign: id })}
        >
          <strong>{name}</strong>
        </Link>
        <StatusBadge status={campaign.status} />
        <span className={`${surface.small} ${surface.muted}`}>
          {t('campaigns.period', {
            starts: format.day(starts),
            due: format.day(due),
          })}
          {' · '}
          <Link
            className={surface.textLink}
            to={link('campaigns', { campaign: id })}
          >
            {t('campaigns.checks', { count: checks.length })}
          </Link>
        </span>
      </div>
      {description && <p className={surface.small}>{description}</p>}
      <CampaignBar campaign={campaign} />
    </li>
  );
}

function Pages(props: { first: Page<Campaign>; filter: CampaignFilter }) {
  const { first, filter } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const classes = useFormStyles();
  const list = usePagedList({
    first,
    readMore: cursor => api.listCampaigns({ ...filter, limit: PAGE, cursor }),
  });
  if (list.items.length === 0) {
    return (
      <p className={surface.muted}>
        {t(filter.status ? 'campaigns.noneMatch' : 'campaigns.none')}
      </p>
    );
  }
  return (
    <>
      <ul className={classes.items} aria-label={t('campaigns.title')}>
        {list.items.map(campaign => (
          <CampaignItem key={campaign.id} campaign={campaign} />
        ))}
      </ul>
      <PagedFoot list={list} name={t('campaigns.title')} />
    </>
  );
}

/** All campaigns, the running ones first. */
export function CampaignList({ onNew }: { onNew: () => void }) {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const url = useUrlState();
  const status = CAMPAIGN_STATUSES.find(known => known === url.get('status'));
  const filter: CampaignFilter = { status: status && [status] };
  const campaigns = useResource({
    key: status ?? '',
    read: () => api.listCampaigns({ ...filter, limit: PAGE }),
  });
  const title = t('campaigns.title');
  return (
    <Section
      title={title}
      actions={<ManageButton label={t('campaigns.new')} onPress={onNew} />}
    >
      <p className={`${surface.small} ${surface.muted}`} style={{ margin: 0 }}>
        {t('campaigns.hint')}
      </p>
      <div style={{ margin: '12px 0' }}>
        <Segmented
          label={t('campaigns.which')}
          value={status ?? ''}
          onChange={next => url.set({ status: next })}
          options={[
            { value: '', label: t('campaigns.all') },
            ...CAMPAIGN_STATUSES.map(value => ({
              value,
              label: t(`campaigns.status.${value}`),
            })),
          ]}
        />
      </div>
      <ResourceView resource={campaigns} name={title} heights={[96, 96]}>
        {first => <Pages key={status ?? ''} first={first} filter={filter} />}
      </ResourceView>
    </Section>
  );
}
