/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { AccountDetail } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { useOrgLink } from '../links/useOrgLink';
import { LevelBadge } from '../parts/badges';
import { ResourceView } from '../parts/ResourceView';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

const SHOWN = 10;

/** The entities that use an account, those with most HIGH risks. */
export function AccountEntities({ account }: { account: AccountDetail }) {
  const { accountId, name } = account;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const tabLink = useEntityTabLink();
  const orgLink = useOrgLink();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const entities = useResource({
    key: accountId,
    read: () =>
      api.listEntities({ account: [accountId], sort: 'high', limit: SHOWN }),
  });
  const title = t('accounts.used.title');
  const total = entities.value?.totalItems ?? 0;
  return (
    <Section
      title={title}
      actions={
        total > 0 && (
          <Link
            className={surface.link}
            to={orgLink('entities', { account: accountId })}
          >
            {t('accounts.used.all', { value: format.number(total) })}
          </Link>
        )
      }
    >
      <ResourceView resource={entities} name={title}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={surface.muted}>{t('accounts.used.none')}</p>
          ) : (
            <ScrollBox>
              <table className={table.table}>
                <caption className={table.caption}>
                  {t('accounts.used.caption', { name })}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{t('org.entities.entity')}</th>
                    <th scope="col">{t('org.entities.owner')}</th>
                    <th scope="col">{t('org.entities.level')}</th>
                    <th scope="col" className={table.number}>
                      {t('accounts.col.high')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(entity => (
                    <tr key={entity.entityRef}>
                      <th scope="row">
                        <Link
                          className={surface.textLink}
                          to={tabLink(entity.entityRef)}
                        >
                          {entity.title ?? entityName(entity.entityRef)}
                        </Link>
                      </th>
                      <td>
                        {entity.ownerRef ? entityName(entity.ownerRef) : '–'}
                      </td>
                      <td>
                        <LevelBadge level={entity.level} />
                      </td>
                      <td className={table.number}>
                        <Link
                          className={surface.textLink}
                          to={tabLink(entity.entityRef, { risk: 'HIGH' })}
                        >
                          {format.number(entity.counts.high)}
                        </Link>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )
        }
      </ResourceView>
    </Section>
  );
}
