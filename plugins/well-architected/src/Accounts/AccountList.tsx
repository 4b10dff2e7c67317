/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { RiQuestionLine } from '@remixicon/react';
import {
  ACCOUNT_READINGS,
  AccountPage,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { FilterSelect } from '../parts/FilterSelect';
import { MessagePanel } from '../parts/MessagePanel';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { SearchBox } from '../parts/SearchBox';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AccountsTable } from './AccountsTable';
import { ACCOUNT_SORTS, useAccountFilter } from './useAccountFilter';

const PAGE = 50;

function Filters({ page }: { page?: AccountPage }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { url, filter, sort } = useAccountFilter();
  const states = page?.states;
  const mayUnclaimed = page?.unclaimed !== undefined || sort === 'unclaimed';
  return (
    <div className={surface.row} style={{ marginBottom: 12 }}>
      <Segmented
        label={t('accounts.which')}
        value={filter.state?.[0] ?? ''}
        onChange={state => url.set({ state })}
        options={[
          { value: '', label: t('accounts.all') },
          ...ACCOUNT_READINGS.map(state => ({
            value: state,
            label: t(`accounts.state.${state}`),
            count: states && format.number(states[state]),
          })),
        ]}
      />
      <SearchBox
        label={t('accounts.search')}
        value={url.get('text')}
        onChange={text => url.set({ text })}
      />
      <FilterSelect
        label={t('accounts.sort')}
        value={sort}
        options={ACCOUNT_SORTS.filter(
          value => value !== 'unclaimed' || mayUnclaimed,
        ).map(value => ({ value, label: t(`accounts.sorts.${value}`) }))}
        onChange={value => url.set({ sort: value === 'worst' ? '' : value })}
      />
    </div>
  );
}

/** Above the list, for administrators: what no owner hears of. */
function UnclaimedNotice({ unclaimed }: Pick<AccountPage, 'unclaimed'>) {
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  if (!unclaimed || unclaimed.resources === 0) {
    return null;
  }
  return (
    <div style={{ marginBottom: 12 }}>
      <MessagePanel
        tone={unclaimed.high > 0 ? 'warning' : 'notice'}
        icon={RiQuestionLine}
        title={t('accounts.unclaimedTotal', {
          resources: format.number(unclaimed.resources),
          high: format.number(unclaimed.high),
        })}
        actions={
          <Link
            className={surface.textLink}
            to={link('accounts', { sort: 'unclaimed' })}
          >
            {t('accounts.unclaimedShow')}
          </Link>
        }
      />
    </div>
  );
}

/** The first page and what was loaded after it, for one filter. */
function Pages(props: { first: AccountPage; onQueued: () => void }) {
  const { first, onQueued } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const { url, filter, sort } = useAccountFilter();
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listAccounts({ ...filter, sort, limit: PAGE, cursor }),
  });
  if (list.items.length === 0) {
    const filtered = url.get('state') || url.get('text');
    return (
      <p className={surface.muted}>
        {t(filtered ? 'accounts.noneMatch' : 'accounts.none')}
      </p>
    );
  }
  return (
    <>
      <AccountsTable
        rows={list.items}
        showUnclaimed={first.unclaimed !== undefined}
        onQueued={onQueued}
      />
      <PagedFoot list={list} name={t('accounts.title')} />
    </>
  );
}

/** AWS accounts with the state of their readings. */
export function AccountList() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const { filter, sort, key } = useAccountFilter();
  const accounts = useResource({
    key,
    read: () => api.listAccounts({ ...filter, sort, limit: PAGE }),
  });
  const { value, reload } = accounts;
  useRunUpdates({
    accounts: value?.items.map(({ accountId }) => accountId),
    waiting: Boolean(value?.items.some(({ running }) => running)),
    onUpdate: reload,
  });
  const title = t('accounts.title');
  return (
    <Section title={title}>
      <Filters page={value} />
      <ResourceView resource={accounts} name={title} heights={[32, 56, 56, 56]}>
        {first => (
          <>
            <UnclaimedNotice unclaimed={first.unclaimed} />
            <Pages key={key} first={first} onQueued={reload} />
          </>
        )}
      </ResourceView>
    </Section>
  );
}
