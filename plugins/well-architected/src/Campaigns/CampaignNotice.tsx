/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { RiFlagLine, RiMegaphoneLine } from '@remixicon/react';
import {
  AnnouncedCheck,
  EntityCampaign,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { useOrgLink } from '../links/useOrgLink';
import { MessagePanel } from '../parts/MessagePanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** A campaign and what is open of it here; each check that
 * counts opens its finding. */
function OpenCampaign(props: {
  campaign: EntityCampaign;
  announced: AnnouncedCheck[];
}) {
  const { campaign, announced } = props;
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const { id, name, status, starts, due, open } = campaign;
  const isAnnounced = status === 'announced';
  return (
    <li>
      <Link
        className={surface.textLink}
        to={link('campaigns', { campaign: id })}
      >
        {t(isAnnounced ? 'campaigns.entity.begins' : 'campaigns.entity.due', {
          name,
          day: format.day(isAnnounced ? starts : due),
        })}
      </Link>
      {': '}
      {t('campaigns.entity.open', { count: open.length })}
      <ul>
        {open.map(check => (
          <li key={check.checkId}>
            {announced.some(each => each.checkId === check.checkId) ? (
              check.title
            ) : (
              <Link
                className={surface.textLink}
                to={url.query({ finding: check.checkId })}
              >
                {check.title}
              </Link>
            )}
            <span className={surface.muted}>
              {' · '}
              {t(`common.state.${check.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Checks that do not count yet, with the day on which they begin to. */
export function AnnouncedList({ announced }: { announced: AnnouncedCheck[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul>
      {announced.map(check => (
        <li key={check.checkId}>
          <strong>
            {t(`common.state.${check.state}`)}
            {check.state === 'fail' && ` · ${t(`common.risk.${check.risk}`)}`}
          </strong>{' '}
          {t('campaigns.entity.announced', {
            title: check.title,
            day: format.day(check.countsFrom),
            message: check.message,
          })}
        </li>
      ))}
    </ul>
  );
}

/**
 * What campaigns ask of an entity, and what is announced for it. Nothing where
 * that is nothing; a failure here hides nothing else, so it needs no panel.
 */
export function CampaignNotice(props: { entityRef: string; version: number }) {
  const { entityRef, version } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const { value } = useResource({
    key: entityRef,
    version,
    read: () => api.getEntityCampaigns(entityRef),
  });
  const asking = (value?.items ?? []).filter(({ open }) => open.length > 0);
  const announced = value?.announced ?? [];
  return (
    <>
      {asking.length > 0 && (
        <MessagePanel
          tone="notice"
          icon={RiFlagLine}
          title={t('campaigns.entity.title', { count: asking.length })}
        >
          <ul>
            {asking.map(campaign => (
              <OpenCampaign
                key={campaign.id}
                campaign={campaign}
                announced={announced}
              />
            ))}
          </ul>
        </MessagePanel>
      )}
      {announced.length > 0 && (
        <MessagePanel
          tone="notice"
          icon={RiMegaphoneLine}
          title={t('campaigns.entity.announcedTitle', {
            count: announced.length,
          })}
        >
          <AnnouncedList announced={announced} />
        </MessagePanel>
      )}
    </>
  );
}
