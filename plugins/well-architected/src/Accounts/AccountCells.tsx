/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { AccountHealth } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ReadingBadge } from './ReadingBadge';

interface CellProps {
  account: AccountHealth;
}

/** How the latest reading went, and what ended it. */
export function Reading({ account }: CellProps) {
  const surface = useSurfaceStyles();
  return (
    <div>
      <ReadingBadge account={account} />
      {account.lastError && (
        <div className={surface.muted}>{account.lastError}</div>
      )}
    </div>
  );
}

/** When the account was last read completely. */
export function LastComplete({ account: { lastCompleteAt } }: CellProps) {
  const t = useText();
  const format = useFormat();
  return lastCompleteAt ? (
    <time dateTime={lastCompleteAt} title={format.dateTime(lastCompleteAt)}>
      {format.ago(lastCompleteAt)}
    </time>
  ) : (
    <>{t('accounts.never')}</>
  );
}

/** How many permissions are missing, and where they are named. */
export function MissingLink({ account }: CellProps) {
  const { accountId, name, missingActions } = account;
  const t = useText();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const count = missingActions.length;
  return count > 0 ? (
    <Link
      className={surface.textLink}
      to={link('accounts', { account: accountId })}
      aria-label={t('accounts.missingOf', { count, name })}
    >
      {t('accounts.missing', { count })}
    </Link>
  ) : (
    <>–</>
  );
}

/** What nobody claims in the account. */
export function UnclaimedLink({ account }: CellProps) {
  const { accountId, name, unclaimed } = account;
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  if (!unclaimed) {
    return <>–</>;
  }
  const figures = {
    resources: format.number(unclaimed.resources),
    high: format.number(unclaimed.high),
  };
  return (
    <Link
      className={surface.textLink}
      to={link('accounts', { account: accountId })}
      aria-label={t('accounts.unclaimedOf', { ...figures, name })}
    >
      {t('accounts.unclaimedCount', figures)}
    </Link>
  );
}

/** How many entities use the account, and which. */
export function EntitiesLink({ account }: CellProps) {
  const { accountId, name } = account;
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const entities = format.number(account.entities);
  return (
    <Link
      className={surface.textLink}
      to={link('entities', { account: accountId })}
      aria-label={t('accounts.entitiesOf', { entities, name })}
    >
      {entities}
    </Link>
  );
}
