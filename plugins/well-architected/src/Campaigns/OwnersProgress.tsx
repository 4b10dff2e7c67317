/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  Campaign,
  CampaignProgressPage,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { useOrgLink } from '../links/useOrgLink';
import { PagedFoot } from '../parts/PagedFoot';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

export const OWNERS_PAGE = 25;
/** Checks that lists can be filtered by at the same time. */
const MOST_CHECKS = 50;

/** Owners with their results; every number leads to the entities behind it. */
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
  // more of them no list takes
  const check: Record<string, string> =
    ids.length > MOST_CHECKS ? {} : { check: ids.join(',') };
  const number = (value: number, owner: string, state: 'fail' | 'unknown') =>
    value === 0 ? (
      format.number(0)
    ) : (
      <Link
        className={surface.textLink}
        to={link('entities', { owner, children: 'no', state, ...check })}
        aria-label={t(
          state === 'fail'
            ? 'campaigns.owners.failingOf'
            : 'campaigns.owners.unknownOf',
          { value: format.number(value), name: entityName(owner) },
        )}
      >
        {format.number(value)}
      </Link>
    );
  return (
    <>
      <div className={table.scroll}>
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
                <td className={table.number}>{format.number(row.waived)}</td>
                <td className={table.number}>{format.number(row.passing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PagedFoot list={list} name={t('campaigns.owners.title')} />
    </>
  );
}
