/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  Campaign,
  CampaignOwnerProgress,
  CampaignProgressPage,
  CheckState,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { useCampaignLink } from '../links/useCampaignLink';
import { PagedFoot } from '../parts/PagedFoot';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

export const OWNERS_PAGE = 25;

/** Owners with their results; every number leads to the findings behind it. */
export function OwnersProgress(props: {
  campaign: Campaign;
  first: CampaignProgressPage;
}) {
  const { campaign, first } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const link = useCampaignLink(campaign.id);
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.getCampaignProgress(campaign.id, { limit: OWNERS_PAGE, cursor }),
  });
  if (list.items.length === 0) {
    return <p className={surface.muted}>{t('campaigns.owners.none')}</p>;
  }
  const number = (value: number, to: string, label: string) =>
    value === 0 ? (
      format.number(value)
    ) : (
      <Link className={surface.textLink} to={to} aria-label={label}>
        {format.number(value)}
      </Link>
    );
  const results = (
    row: CampaignOwnerProgress,
    value: number,
    state: CheckState,
  ) =>
    number(
      value,
      link(row.day, row.ownerRef).findings(state),
      t('campaigns.owners.resultsOf', {
        value: format.number(value),
        state: t(`common.state.${state}`),
        name: entityName(row.ownerRef),
      }),
    );
  const entities = (
    row: CampaignOwnerProgress,
    which: 'entitiesPassing' | 'entities',
  ) =>
    number(
      row[which],
      link(row.day, row.ownerRef).entities(
        which === 'entities' ? 'all' : 'passing',
      ),
      t(`campaigns.owners.${which}Of`, {
        value: format.number(row[which]),
        name: entityName(row.ownerRef),
      }),
    );
  return (
    <>
      <ScrollBox>
        <table className={table.table}>
          <caption className={table.caption}>
            {t('campaigns.owners.caption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('campaigns.owners.owner')}</th>
              <th scope="col" className={table.number}>
                {t('campaigns.owners.pass')}
              </th>
              <th scope="col" className={table.number}>
                {t('campaigns.progress.failing')}
              </th>
              <th scope="col" className={table.number}>
                {t('campaigns.progress.unknown')}
              </th>
              <th scope="col" className={table.number}>
                {t('campaigns.progress.waived')}
              </th>
              <th scope="col" className={table.number}>
                {t('campaigns.progress.passing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.items.map(row => (
              <tr key={row.ownerRef}>
                <th scope="row">
                  <Link
                    className={surface.textLink}
                    to={url.query({ owner: row.ownerRef })}
                    aria-label={t('campaigns.owners.daysOf', {
                      name: entityName(row.ownerRef),
                    })}
                  >
                    {entityName(row.ownerRef)}
                  </Link>
                </th>
                <td className={table.number}>
                  {entities(row, 'entitiesPassing')} /{' '}
                  {entities(row, 'entities')}
                </td>
                <td className={table.number}>
                  {results(row, row.failing, 'fail')}
                </td>
                <td className={table.number}>
                  {results(row, row.unknown, 'unknown')}
                </td>
                <td className={table.number}>
                  {results(row, row.waived, 'waived')}
                </td>
                <td className={table.number}>
                  {results(row, row.passing, 'pass')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <PagedFoot list={list} name={t('campaigns.owners.title')} />
    </>
  );
}
