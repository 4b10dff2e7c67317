/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  RiArrowLeftLine,
  RiCloudOffLine,
  RiErrorWarningLine,
} from '@remixicon/react';
import { AccountDetail } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { statusOf } from '../parts/ErrorPanel';
import { MessagePanel } from '../parts/MessagePanel';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AccountEntities } from './AccountEntities';
import { AccountFacts } from './AccountFacts';
import { CallsPart } from './CallsPart';
import { MissingPermissions } from './MissingPermissions';
import { ProblemTable } from './ProblemTable';
import { ReadAgainButton } from './ReadAgainButton';
import { UnclaimedSection } from './UnclaimedSection';

function LastError({ account }: { account: AccountDetail }) {
  const t = useText();
  const format = useFormat();
  const { lastError, lastCompleteAt } = account;
  return lastError ? (
    <MessagePanel
      tone="danger"
      icon={RiErrorWarningLine}
      title={t('accounts.lastError')}
    >
      <p>{lastError}</p>
      <p>
        {lastCompleteAt
          ? t('accounts.lastErrorHelp', { ago: format.ago(lastCompleteAt) })
          : t('accounts.lastErrorNever')}
      </p>
    </MessagePanel>
  ) : null;
}

/** One account: its readings, what they lack, and what rests on them. */
export function AccountView({ accountId }: { accountId: string }) {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const account = useResource({
    key: accountId,
    read: () => api.getAccount(accountId),
  });
  const { value, error, reload } = account;
  const { progress } = useRunUpdates({
    accounts: [accountId],
    waiting: Boolean(value?.running),
    onUpdate: reload,
  });
  const isUnknown = error !== undefined && statusOf(error) === 404;
  return (
    <div className={surface.stack}>
      <div>
        <Link className={surface.link} to={link('accounts')}>
          <RiArrowLeftLine size={14} aria-hidden /> {t('accounts.back')}
        </Link>
      </div>
      {isUnknown ? (
        <MessagePanel
          tone="neutral"
          icon={RiCloudOffLine}
          title={t('accounts.notFound', { account: accountId })}
        >
          {t('accounts.notFoundText')}
        </MessagePanel>
      ) : (
        <ResourceView
          resource={account}
          name={t('accounts.facts.id')}
          heights={[160, 120, 240]}
        >
          {detail => (
            <>
              <Section
                title={detail.name}
                actions={
                  <ReadAgainButton
                    account={detail}
                    progress={progress}
                    onQueued={reload}
                  />
                }
              >
                <LastError account={detail} />
                <AccountFacts account={detail} />
                <CallsPart calls={detail.calls} />
              </Section>
              <MissingPermissions account={detail} />
              <ProblemTable account={detail} />
              <AccountEntities account={detail} />
              <UnclaimedSection account={detail} />
            </>
          )}
        </ResourceView>
      )}
    </div>
  );
}
