/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { AccountHealth } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useOrgLink } from '../links/useOrgLink';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import {
  EntitiesLink,
  LastComplete,
  MissingLink,
  Reading,
  UnclaimedLink,
} from './AccountCells';
import { ReadAgainButton } from './ReadAgainButton';
import { useProblemText } from './useProblemText';

const useStyles = makeStyles((theme: Theme) => ({
  // twelve columns have their place beside the sidebar
  table: {
    '&& thead th': { whiteSpace: 'normal', verticalAlign: 'bottom' },
    [theme.breakpoints.up('md')]: {
      '& th:not(:first-child), & td:not(:last-child)': {
        paddingLeft: 6,
        paddingRight: 6,
      },
      '& tbody th': { minWidth: 128 },
    },
  },
  problems: { minWidth: 116 },
}));

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
  const classes = useStyles();
  const wideNumber = `${table.number} ${table.wideOnly}`;
  return (
    <ScrollBox>
      <table className={`${table.table} ${table.hoverRows} ${classes.table}`}>
        <caption className={table.caption}>{t('accounts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.col.account')}</th>
            <th scope="col" className={table.wideOnly}>
              {t('accounts.col.owner')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('accounts.col.reading')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('accounts.col.complete')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('accounts.col.permissions')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('accounts.col.problems')}
            </th>
            <th scope="col" className={wideNumber}>
              {t('accounts.col.resources')}
            </th>
            <th scope="col" className={wideNumber}>
              {t('accounts.col.entities')}
            </th>
            <th scope="col" className={table.number}>
              {t('accounts.col.high')}
            </th>
            {showUnclaimed && (
              <th scope="col" className={wideNumber}>
                {t('accounts.col.unclaimed')}
              </th>
            )}
            <th scope="col" className={wideNumber}>
              {t('accounts.col.calls')}
            </th>
            <th scope="col" className={table.wideOnly}>
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
    </ScrollBox>
  );
}

function AccountRow(props: {
  account: AccountHealth;
  showUnclaimed: boolean;
  onQueued: () => void;
}) {
  const { account, showUnclaimed, onQueued } = props;
  const { accountId, name, ownerRef } = account;
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const words = useProblemText();
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const wideNumber = `${table.number} ${table.wideOnly}`;
  const isNumber = name === accountId;
  /** To the account itself, which shows what makes the number. */
  const own = (shown: string) => (
    <Link
      className={surface.link}
      to={link('accounts', { account: accountId })}
    >
      {shown}
    </Link>
  );
  return (
    <tr>
      <th scope="row">
        <Link
          className={surface.textLink}
          to={link('accounts', { account: accountId })}
        >
          <strong>{name}</strong>
        </Link>
        {!isNumber && <div className={surface.muted}>{accountId}</div>}
        <div className={surface.muted}>
          {[account.environment, format.list(account.regions)]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <div className={table.narrowOnly}>
          <Reading account={account} />
          <span>
            {t('accounts.col.complete')}: <LastComplete account={account} />
          </span>
          <span>
            {t('accounts.col.permissions')}: <MissingLink account={account} />
          </span>
          <span>
            {t('accounts.col.entities')}: <EntitiesLink account={account} />
          </span>
          {showUnclaimed && (
            <span>
              {t('accounts.col.unclaimed')}: <UnclaimedLink account={account} />
            </span>
          )}
          <ReadAgainButton account={account} onQueued={onQueued} />
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
      <td className={table.wideOnly}>
        <Reading account={account} />
      </td>
      <td className={table.wideOnly}>
        <LastComplete account={account} />
      </td>
      <td className={table.wideOnly}>
        <MissingLink account={account} />
      </td>
      <td className={`${table.wideOnly} ${classes.problems}`}>
        {Object.keys(account.problems).length === 0
          ? '–'
          : own(
              Object.entries(account.problems)
                .map(([status, parts]) => words.count(status, parts))
                .join(', '),
            )}
      </td>
      <td className={wideNumber}>
        {account.resources === undefined
          ? '–'
          : own(format.number(account.resources))}
      </td>
      <td className={wideNumber}>
        <EntitiesLink account={account} />
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
        <td className={wideNumber}>
          <UnclaimedLink account={account} />
        </td>
      )}
      <td className={wideNumber}>{own(format.number(account.apiCalls))}</td>
      <td className={table.wideOnly}>
        <ReadAgainButton account={account} onQueued={onQueued} />
      </td>
    </tr>
  );
}
