/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { AccountHealth } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useOrgLink } from '../links/useOrgLink';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { ReadAgainButton } from './ReadAgainButton';
import { ReadingBadge } from './ReadingBadge';
import { useProblemText } from './useProblemText';

/** Accounts, one row each; every number leads to what makes it. */
export function AccountsTable(props: {
  rows: AccountHealth[];
  /** The reader may see what nobody claims. */
  showUnclaimed: boolean;
  onQueued: () => void;
}) {
  const { rows, showUnclaimed, onQueued } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const wideNumber = `${table.number} ${table.wideOnly}`;
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.hoverRows}`}>
        <caption className={table.caption}>{t('accounts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.col.account')}</th>
            <th scope="col" className={table.wideOnly}>
              {t('accounts.col.owner')}
            </th>
            <th scope="col">{t('accounts.col.reading')}</th>
            <th scope="col">{t('accounts.col.complete')}</th>
            <th scope="col">{t('accounts.col.permissions')}</th>
            <th scope="col" className={table.wideOnly}>
              {t('accounts.col.problems')}
            </th>
            <th scope="col" className={wideNumber}>
              {t('accounts.col.resources')}
            </th>
            <th scope="col" className={table.number}>
              {t('accounts.col.entities')}
            </th>
            <th scope="col" className={table.number}>
              {t('accounts.col.high')}
            </th>
            {showUnclaimed && (
              <th scope="col" className={table.number}>
                {t('accounts.col.unclaimed')}
              </th>
            )}
            <th scope="col" className={wideNumber}>
              {t('accounts.col.calls')}
            </th>
            <th scope="col">
              <span className={surface.hidden}>{t('accounts.refresh')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(account => (
            <AccountRow
              key={account.accountId}
              account={account}
              showUnclaimed={showUnclaimed}
              onQueued={onQueued}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AccountRow(props: {
  account: AccountHealth;
  showUnclaimed: boolean;
  onQueued: () => void;
}) {
  const { account, showUnclaimed, onQueued } = props;
  const { accountId, name, unclaimed, missingActions, ownerRef } = account;
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const words = useProblemText();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const here = link('accounts', { account: accountId });
  const count = missingActions.length;
  return (
    <tr>
      <th scope="row">
        <Link className={surface.textLink} to={here}>
          <strong>{name}</strong>
        </Link>
        <div className={surface.muted}>
          {[name === accountId ? '' : accountId, account.environment]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <div className={`${surface.muted} ${table.wideOnly}`}>
          {format.list(account.regions)}
        </div>
      </th>
      <td className={table.wideOnly}>
        {ownerRef ? (
          <Link
            className={surface.link}
            to={link('entities', { owner: ownerRef })}
          >
            {entityName(ownerRef)}
          </Link>
        ) : (
          '–'
        )}
      </td>
      <td>
        <ReadingBadge account={account} />
        {account.lastError && (
          <div className={surface.muted}>{account.lastError}</div>
        )}
      </td>
      <td>
        {account.lastCompleteAt ? (
          <time
            dateTime={account.lastCompleteAt}
            title={format.dateTime(account.lastCompleteAt)}
          >
            {format.ago(account.lastCompleteAt)}
          </time>
        ) : (
          t('accounts.never')
        )}
      </td>
      <td>
        {count > 0 ? (
          <Link
            className={surface.textLink}
            to={here}
            aria-label={t('accounts.missingOf', { count, name })}
          >
            {t('accounts.missing', { count })}
          </Link>
        ) : (
          '–'
        )}
      </td>
      <td className={table.wideOnly}>
        {Object.entries(account.problems)
          .map(([status, parts]) => words.count(status, parts))
          .join(', ') || '–'}
      </td>
      <td className={`${table.number} ${table.wideOnly}`}>
        {account.resources === undefined
          ? '–'
          : format.number(account.resources)}
      </td>
      <td className={table.number}>
        <Link
          className={surface.textLink}
          to={link('entities', { account: accountId })}
          aria-label={t('accounts.entitiesOf', {
            entities: format.number(account.entities),
            name,
          })}
        >
          {format.number(account.entities)}
        </Link>
      </td>
      <td className={table.number}>
        <Link
          className={surface.textLink}
          to={link('entities', {
            account: accountId,
            risk: 'HIGH',
            sort: 'high',
          })}
          aria-label={t('accounts.highOf', {
            high: format.number(account.high),
            name,
          })}
        >
          {format.number(account.high)}
        </Link>
      </td>
      {showUnclaimed && (
        <td className={table.number}>
          {unclaimed ? (
            <Link
              className={surface.textLink}
              to={here}
              aria-label={t('accounts.unclaimedOf', {
                resources: format.number(unclaimed.resources),
                high: format.number(unclaimed.high),
                name,
              })}
            >
              {t('accounts.unclaimedCount', {
                resources: format.number(unclaimed.resources),
                high: format.number(unclaimed.high),
              })}
            </Link>
          ) : (
            '–'
          )}
        </td>
      )}
      <td className={`${table.number} ${table.wideOnly}`}>
        {format.number(account.apiCalls)}
      </td>
      <td>
        <ReadAgainButton account={account} onQueued={onQueued} />
      </td>
    </tr>
  );
}
