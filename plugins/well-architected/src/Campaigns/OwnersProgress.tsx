/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  Campaign,
  CampaignProgressPage,
  CheckState,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { useOrgLink } from '../links/useOrgLink';
import { PagedFoot } from '../parts/PagedFoot';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

export const OWNERS_PAGE = 25;
/** Checks that lists can be filtered by at the same time. */
const MOST_CHECKS = 50;

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
  const link = useOrgLink();
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
  const ids = campaign.checks.map(({ checkId }) => checkId);
  const { audience } = campaign;
  // the findings of an owner are those of the campaign's audience
  const within: Record<string, string> = {
    check: ids.join(','),
    system: audience.systems.join(','),
    domain: audience.domains.join(','),
    kind: audience.kinds.join(','),
    type: audience.types.join(','),
    lifecycle: audience.lifecycles.join(','),
  };
  const set = Object.fromEntries(
    Object.entries(within).filter(([, values]) => values !== ''),
  );
  const number = (value: number, owner: string, state: CheckState) =>
    // more checks no list takes: no link rather than one to other findings
    value === 0 || ids.length > MOST_CHECKS ? (
      format.number(value)
    ) : (
      <Link
        className={surface.textLink}
        to={link('risks', {
          owner,
          children: 'no',
          risk: 'all',
          ...(state === 'fail' ? {} : { state }),
          ...set,
        })}
        aria-label={t('campaigns.owners.resultsOf', {
          value: format.number(value),
          state: t(`common.state.${state}`),
          name: entityName(owner),
        })}
      >
        {format.number(value)}
      </Link>
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
                  {`${format.number(row.entitiesPassing)} / ${format.number(
                    row.entities,
                  )}`}
                </td>
                <td className={table.number}>
                  {number(row.failing, row.ownerRef, 'fail')}
                </td>
                <td className={table.number}>
                  {number(row.unknown, row.ownerRef, 'unknown')}
                </td>
                <td className={table.number}>
                  {number(row.waived, row.ownerRef, 'waived')}
                </td>
                <td className={table.number}>
                  {number(row.passing, row.ownerRef, 'pass')}
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
