/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { countOf, listOf, plain, someOf } from './text';
import { MessageText } from './types';

/** Something about an account that stays unknown, in words. */
export interface AccountUnknown {
  accountId: string;
  accountName: string;
  kind: 'check' | 'collector';
  /** Title of the check, or what the collector reads: "DynamoDB tables". */
  what: string;
  /** Titles of the checks for HIGH risks that nobody can tell. */
  checks: string[];
  /** ISO 8601. */
  since: string;
  message: string;
}

const linkOf = (accountId: string) =>
  `/well-architected/accounts?account=${accountId}`;

function lineOf(unknown: AccountUnknown): string {
  const { accountId, accountName, kind, what, checks } = unknown;
  const account = `[${plain(accountName)}](${linkOf(accountId)})`;
  const needed =
    kind === 'collector' ? `; needed by ${plain(someOf(checks))}` : '';
  return `**${plain(what)}** (${account}), since ${unknown.since.slice(
    0,
    10,
  )}: ${plain(unknown.message)}${needed}`;
}

/** Writes the message about what stays unknown about accounts. Pure. */
export function composeAccountUnknown(options: {
  /** Of one owner, at least one. */
  unknowns: AccountUnknown[];
  days: number;
}): MessageText {
  const { unknowns, days } = options;
  const [first] = unknowns;
  const accounts = new Set(unknowns.map(({ accountId }) => accountId));
  const checks = unknowns.filter(({ kind }) => kind === 'check').length;
  const readings = unknowns.length - checks;
  const what = [
    ...(checks > 0 ? [`${countOf(checks, 'check')} for HIGH risks`] : []),
    ...(readings > 0 ? [countOf(readings, 'reading')] : []),
  ].join(' and ');
  const where =
    accounts.size === 1
      ? `account ${first.accountName}`
      : countOf(accounts.size, 'account');
  return {
    title: `${what} of ${where} without an answer for more than ${countOf(
      days,
      'day',
    )}`,
    description: `Nobody knows whether there is a risk: ${someOf(
      unknowns.flatMap(unknown => unknown.checks),
    )}.`,
    link:
      accounts.size === 1
        ? linkOf(first.accountId)
        : '/well-architected/accounts',
    severity: 'normal',
    body: listOf(unknowns.map(lineOf)),
  };
}
