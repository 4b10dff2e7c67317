/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { buildProduction as buildExample } from '../acceptance/accounts/production';
import { overruleExample } from '../acceptance/overruleExample';
import { showStack } from '../acceptance/stack';
import { buildProduction } from '../demo/accounts/production';
import { buildShared } from '../demo/accounts/shared';
import { Session } from '../demo/build/session';
import { Proxy } from '../index';
import { findingAnswers } from './findingAnswers';
import { Answers, moreAnswers } from './moreAnswers';

export const NOW = new Date('2026-11-16T05:00:00.000Z');
const LAST_WEEK = 12;

/** An account that operations are denied in. */
export interface DeniedAccount {
  name: string;
  id: string;
  build(session: Session): Promise<unknown>;
  /** Instead of the network. */
  answers?: Answers;
  /** After the overrules of the demo. */
  overrule?(options: { session: Session; proxy: Proxy }): void;
}

/** The emulator does not know the groups that AWS makes itself. */
const DEFAULT_GROUPS: Answers = {
  'rds:DescribeDBClusterParameters': () => ({ Parameters: [] }),
};

/** Accounts that between them have most of what collectors read. */
export const ACCOUNTS: DeniedAccount[] = [
  {
    name: 'production of the demo',
    id: '111122223333',
    build: session => buildProduction(session, LAST_WEEK),
    answers: DEFAULT_GROUPS,
  },
  {
    name: 'shared services of the demo, with what the emulator lacks',
    id: '777788889999',
    build: session => buildShared(session, LAST_WEEK),
    answers: { ...DEFAULT_GROUPS, ...moreAnswers, ...findingAnswers },
  },
  {
    name: 'production of the real-world example',
    id: '222233334444',
    build: session => buildExample(session, { pointInTimeRecovery: false }),
    answers: DEFAULT_GROUPS,
    overrule: ({ proxy, session }) => {
      overruleExample({ proxy });
      showStack({ proxy, session, name: 'OrdersStack', now: NOW });
    },
  },
];
