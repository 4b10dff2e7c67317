/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AssessedAccount } from 'backstage-plugin-well-architected-node';

/** "production (111122223333)", or the id alone where there is no name. */
export function accountLabel(account: AssessedAccount): string {
  return account.name && account.name !== account.id
    ? `${account.name} (${account.id})`
    : account.id;
}
