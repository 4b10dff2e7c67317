/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useUrlState } from '../hooks/useUrlState';
import { AccountList } from './AccountList';
import { AccountView } from './AccountView';

/** AWS accounts, or the one that the address names. */
export function AccountsView() {
  const account = useUrlState().get('account');
  return account ? (
    <AccountView key={account} accountId={account} />
  ) : (
    <AccountList />
  );
}
