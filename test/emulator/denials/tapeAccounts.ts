/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnyCollector,
  Check,
  InventoryReview,
} from 'backstage-plugin-well-architected-node';
import { openSession } from '../demo/build/session';
import { overrule } from '../demo/overrules';
import { Emulator, Proxy } from '../index';
import { ACCOUNTS, NOW } from './accounts';
import { review } from './compareReviews';
import { readOnTape, TapedAccount } from './readOnTape';

const REGION = 'eu-west-1';

/** An account on tape with what checks say about it. */
export interface ReviewedAccount extends TapedAccount {
  name: string;
  id: string;
  before: InventoryReview;
}

/** Builds the accounts in the emulator, one after the other, and reads them. */
export async function tapeAccounts(options: {
  emulator: Emulator;
  proxy: Proxy;
  checks: Check[];
  collectors: AnyCollector[];
}): Promise<ReviewedAccount[]> {
  const { emulator, proxy, checks, collectors } = options;
  const accounts: ReviewedAccount[] = [];
  for (const { name, id, build, answers, ...more } of ACCOUNTS) {
    proxy.clear();
    await emulator.reset();
    const session = openSession({
      ...{ accountId: id, region: REGION, now: NOW, emulator, proxy },
    });
    await build(session);
    overrule({ proxy, session, users: ['break-glass'], now: NOW });
    more.overrule?.({ proxy, session });
    const taped = await readOnTape({
      ...{ accountId: id, region: REGION, now: NOW.toISOString() },
      ...{ checks, collectors, proxy, answers },
    });
    const before = review(taped.inventory, checks);
    accounts.push({ ...taped, name, id, before });
  }
  return accounts;
}
