/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  Page,
  Waiver,
  WaiverFilter,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { usePagedList } from '../hooks/usePagedList';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { useOrgLink } from '../links/useOrgLink';
import { RiskBadge } from '../parts/badges';
import { PagedFoot } from '../parts/PagedFoot';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { WaiverItem } from '../Waivers';

/** Waivers on one page of the list. */
export const WAIVERS_PAGE = 25;

/** The first page of waivers and what was loaded after it, to decide on. */
export function WaiverList(props: {
  first: Page<Waiver>;
  filter: WaiverFilter;
  onChanged: () => void;
}) {
  const { first, filter, onChanged } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const tabLink = useEntityTabLink();
  const orgLink = useOrgLink();
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listWaivers({ ...filter, limit: WAIVERS_PAGE, cursor }),
  });
  return (
    <>
      <ul className={classes.items}>
        {list.items.map(waiver => (
          <WaiverItem
            key={`${waiver.id} ${waiver.version}`}
            waiver={waiver}
            onChanged={onChanged}
            heading={
              <>
                <div className={surface.row}>
                  <RiskBadge risk={waiver.risk} />
                  <Link
                    className={surface.textLink}
                    to={tabLink(waiver.entityRef, { finding: waiver.checkId })}
                  >
                    {t('org.waivers.finding', {
                      entity: entityName(waiver.entityRef),
                      title: waiver.title,
                    })}
                  </Link>
                </div>
                <p className={surface.small}>
                  {waiver.ownerRef ? (
                    <Link
                      className={surface.textLink}
                      to={orgLink('entities', { owner: waiver.ownerRef })}
                    >
                      {t('org.waivers.ownedBy', {
                        owner: entityName(waiver.ownerRef),
                      })}
                    </Link>
                  ) : (
                    <span className={surface.muted}>
                      {t('filters.noOwner')}
                    </span>
                  )}
                </p>
              </>
            }
          />
        ))}
      </ul>
      <PagedFoot list={list} name={t('org.waivers.title')} />
    </>
  );
}
