/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { findBestPractice } from 'backstage-plugin-well-architected-common';
import { entityTabPath } from '../notify/entityTabPath';
import { countOf, listOf, plain } from '../notify/text';
import { MessageText } from '../notify/types';
import { EndingItem } from './types';

const NOUN: Record<EndingItem['kind'], string> = {
  answer: 'answer',
  waiver: 'accepted risk',
  ended: 'accepted risk',
};

function sentenceOf(item: EndingItem): string {
  switch (item.kind) {
    case 'answer':
      return `the answer of ${item.author} holds until ${item.until}`;
    case 'waiver':
      return `the risk that ${item.author} asked to accept is accepted until ${item.until}`;
    default:
      return `the risk that ${item.author} asked to accept was accepted until ${item.until} and is open again`;
  }
}

function titleOf(items: EndingItem[], where: string): string {
  const [{ kind }] = items;
  const what = countOf(items.length, NOUN[kind]);
  const one = items.length === 1;
  return kind === 'ended'
    ? `${what} of ${where} ${one ? 'is' : 'are'} open again`
    : `${what} of ${where} end${one ? 's' : ''} within two weeks`;
}

/** Where a check, or a best practice of the framework, is answered. */
function placeOf({ checkId }: EndingItem): string {
  const practice = findBestPractice(checkId);
  return practice
    ? `view=answers&about=framework&pillar=${practice.question.pillar}`
    : `finding=${encodeURIComponent(checkId)}`;
}

/**
 * Writes the reminder about what ends, or has ended, for one owner. All items
 * are of one kind. Pure.
 */
export function composeReminder(options: {
  items: EndingItem[];
  titleOf: (checkId: string) => string;
}): MessageText {
  const { items, titleOf: titleOfCheck } = options;
  const sorted = [...items].sort(
    (a, b) =>
      a.until.localeCompare(b.until) ||
      a.entityRef.localeCompare(b.entityRef) ||
      a.checkId.localeCompare(b.checkId),
  );
  const [first] = sorted;
  const entities = new Set(sorted.map(item => item.entityRef));
  const one = entities.size === 1;
  const tab = entityTabPath(first.entityRef);
  const link: Record<EndingItem['kind'], string> = {
    answer: `${tab}?view=answers`,
    waiver: `${tab}?state=waived`,
    ended: `${tab}?state=fail`,
  };
  const ofOwner = `owner=${encodeURIComponent(first.ownerRef)}`;
  const titles = [...new Set(sorted.map(item => titleOfCheck(item.checkId)))];
  const name = (item: EndingItem) => (one ? '' : `${plain(item.entityName)}, `);
  return {
    title: titleOf(
      sorted,
      one ? first.entityName : countOf(entities.size, 'entity', 'entities'),
    ),
    description: `${first.kind === 'ended' ? 'Ended' : 'From'} ${first.until}${
      first.kind === 'ended' ? '' : ' on'
    }: ${titles.join('; ')}`,
    link: one
      ? link[first.kind]
      : `/well-architected/${
          first.kind === 'answer' ? 'entities' : 'waivers'
        }?${ofOwner}`,
    severity: 'normal',
    body: listOf(
      sorted.map(
        item =>
          `${name(item)}[${plain(titleOfCheck(item.checkId))}](${entityTabPath(
            item.entityRef,
          )}?${placeOf(item)}): ${plain(sentenceOf(item))}`,
      ),
    ),
  };
}
