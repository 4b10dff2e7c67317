/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiLockLine } from '@remixicon/react';
import {
  AccountDetail,
  Page,
  UnclaimedFilter,
  UnclaimedResource,
  wellArchitectedAdministerPermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { FilterSelect } from '../parts/FilterSelect';
import { MessagePanel } from '../parts/MessagePanel';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { SearchBox } from '../parts/SearchBox';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { UnclaimedTable } from './UnclaimedTable';

const PAGE = 25;
const SORTS = ['high', 'name', 'type'] as const;

function useUnclaimedFilter() {
  const url = useUrlState();
  const type = url.get('type');
  const filter: UnclaimedFilter = {
    type: type ? [type] : undefined,
    high: url.get('unclaimed') === 'high' ? true : undefined,
    text: url.get('text') || undefined,
    sort: SORTS.find(known => known === url.get('sort')),
  };
  return { url, filter };
}

function Filters({ account }: { account: AccountDetail }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { url, filter } = useUnclaimedFilter();
  return (
    <div className={surface.row} style={{ marginBottom: 12 }}>
      <Segmented
        label={t('accounts.unclaimed.high')}
        value={filter.high ? 'high' : ''}
        onChange={unclaimed => url.set({ unclaimed })}
        options={[
          { value: '', label: t('accounts.unclaimed.highAll') },
          { value: 'high', label: t('accounts.unclaimed.highOnly') },
        ]}
      />
      <SearchBox
        label={t('accounts.unclaimed.search')}
        value={url.get('text')}
        onChange={text => url.set({ text })}
      />
      <FilterSelect
        label={t('accounts.unclaimed.type')}
        value={url.get('type')}
        all={t('accounts.unclaimed.allTypes')}
        options={(account.unclaimedTypes ?? []).map(({ type, resources }) => ({
          value: type,
          label: t('accounts.unclaimed.typeCount', {
            type,
            value: format.number(resources),
          }),
        }))}
        onChange={type => url.set({ type })}
      />
      <FilterSelect
        label={t('accounts.unclaimed.sort')}
        value={filter.sort ?? 'high'}
        options={SORTS.map(value => ({
          value,
          label: t(`accounts.unclaimed.sorts.${value}`),
        }))}
        onChange={value => url.set({ sort: value === 'high' ? '' : value })}
      />
    </div>
  );
}

function Pages(props: {
  account: AccountDetail;
  filter: UnclaimedFilter;
  first: Page<UnclaimedResource>;
}) {
  const { account, filter, first } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listUnclaimed(account.accountId, { ...filter, limit: PAGE, cursor }),
  });
  return list.items.length === 0 ? (
    <p className={surface.muted}>{t('accounts.unclaimed.noneMatch')}</p>
  ) : (
    <>
      <UnclaimedTable rows={list.items} name={account.name} />
      <PagedFoot list={list} name={t('accounts.unclaimed.title')} />
    </>
  );
}

function UnclaimedList({ account }: { account: AccountDetail }) {
  const { accountId, unclaimedAt } = account;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const { filter } = useUnclaimedFilter();
  // another list when it was worked out again
  const key = JSON.stringify({ accountId, filter, unclaimedAt });
  const resources = useResource({
    key,
    read: () => api.listUnclaimed(accountId, { ...filter, limit: PAGE }),
  });
  return (
    <>
      <Filters account={account} />
      <ResourceView
        resource={resources}
        name={t('accounts.unclaimed.title')}
        heights={[64, 64, 64]}
      >
        {first => (
          <Pages key={key} account={account} filter={filter} first={first} />
        )}
      </ResourceView>
    </>
  );
}

/** What of an account is in the scope of no entity, for administrators. */
export function UnclaimedSection({ account }: { account: AccountDetail }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { unclaimed, unclaimedAt } = account;
  const { allowed, loading } = usePermission({
    permission: wellArchitectedAdministerPermission,
  });
  const content = () => {
    if (!allowed && !loading) {
      return (
        <MessagePanel
          tone="neutral"
          icon={RiLockLine}
          title={t('common.section.forbiddenTitle')}
        >
          {t('accounts.unclaimed.denied', {
            permission: wellArchitectedAdministerPermission.name,
          })}
        </MessagePanel>
      );
    }
    if (!unclaimed) {
      return <p className={surface.muted}>{t('accounts.unclaimed.waiting')}</p>;
    }
    return (
      <>
        <p className={`${surface.small} ${surface.muted}`}>
          {t('accounts.unclaimed.hint')}{' '}
          {unclaimedAt &&
            t('accounts.unclaimed.asOf', { ago: format.ago(unclaimedAt) })}
        </p>
        {unclaimed.resources === 0 ? (
          <p className={surface.muted}>{t('accounts.unclaimed.none')}</p>
        ) : (
          <UnclaimedList account={account} />
        )}
      </>
    );
  };
  return <Section title={t('accounts.unclaimed.title')}>{content()}</Section>;
}
