/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { AccountDetail } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useOrgLink } from '../links/useOrgLink';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ReadingBadge } from './ReadingBadge';

const useStyles = makeStyles((theme: Theme) => ({
  facts: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))',
    margin: theme.spacing(2, 0, 0),
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
}));

function Fact(props: { name: string; children: ReactNode }) {
  const surface = useSurfaceStyles();
  return (
    <div>
      <dt className={surface.label}>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** What is known of an account and of its readings. */
export function AccountFacts({ account }: { account: AccountDetail }) {
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const { ownerRef, lastCompleteAt, lastStartedAt, resources } = account;
  const moment = (iso: string | undefined) =>
    iso ? (
      <time dateTime={iso}>
        {format.ago(iso)}{' '}
        <span className={`${surface.small} ${surface.muted}`}>
          {format.dateTime(iso)}
        </span>
      </time>
    ) : (
      t('accounts.never')
    );
  return (
    <>
      <ReadingBadge account={account} />
      <dl className={classes.facts}>
        <Fact name={t('accounts.facts.id')}>{account.accountId}</Fact>
        <Fact name={t('accounts.facts.environment')}>
          {account.environment ?? t('accounts.facts.none')}
        </Fact>
        <Fact name={t('accounts.facts.owner')}>
          {ownerRef ? (
            <Link
              className={surface.textLink}
              to={link('entities', { owner: ownerRef })}
            >
              {entityName(ownerRef)}
            </Link>
          ) : (
            t('accounts.facts.none')
          )}
        </Fact>
        <Fact name={t('accounts.facts.regions')}>
          {format.list(account.regions)}
        </Fact>
        <Fact name={t('accounts.facts.complete')}>
          {moment(lastCompleteAt)}
        </Fact>
        <Fact name={t('accounts.facts.started')}>{moment(lastStartedAt)}</Fact>
        <Fact name={t('accounts.facts.resources')}>
          {resources === undefined
            ? t('accounts.notCounted')
            : format.number(resources)}
        </Fact>
        <Fact name={t('accounts.facts.calls')}>
          {format.number(account.apiCalls)}
        </Fact>
      </dl>
    </>
  );
}
