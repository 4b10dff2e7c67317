/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { pillarOf } from 'backstage-plugin-well-architected-common';
import { entityTabPath } from '../notify/entityTabPath';
import { countOf, plain } from '../notify/text';
import { MessageText } from '../notify/types';
import { DigestFacts, Figure } from './types';

const signed = (change: number) => (change > 0 ? `+${change}` : `${change}`);

/** " (+3)", or nothing where a week ago there was no score. */
const scoreChange = ({ now, before }: Figure) =>
  before === undefined ? '' : ` (${signed(now - before)})`;

/** ", 2 fewer", ", 1 more", ", as many as a week ago". */
function countChange({ now, before }: Figure): string {
  if (before === undefined) {
    return '';
  }
  const change = now - before;
  if (change === 0) {
    return ', as many as a week ago';
  }
  return `, ${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'}`;
}

const isEmpty = ({ high, medium }: { high: number; medium: number }) =>
  high + medium === 0;

const riskWords = ({ high, medium }: { high: number; medium: number }) =>
  `${high} HIGH and ${medium} MEDIUM`;

/** In words, what the figures mean. */
function trendOf({ overall, high }: DigestFacts): string {
  if (overall.before === undefined || high.before === undefined) {
    return 'This is the first week: there is nothing to compare with yet.';
  }
  const score = overall.now - overall.before;
  const risks = high.now - high.before;
  if (risks > 0 || score < 0) {
    return risks <= 0
      ? 'The score fell, though there are no more HIGH risks than before.'
      : 'It became worse: look at the new HIGH risks first.';
  }
  return risks < 0 || score > 0
    ? 'It became better.'
    : 'It is as it was a week ago.';
}

function endingLine({ ending, ownerRef }: DigestFacts): string[] {
  const what = [
    ...(ending.answers > 0 ? [countOf(ending.answers, 'answer')] : []),
    ...(ending.waivers > 0 ? [countOf(ending.waivers, 'accepted risk')] : []),
  ].join(' and ');
  return what
    ? [
        `**Ends within two weeks:** ${what}, the first on ${
          ending.first
        }. [Accepted risks](/well-architected/waivers?owner=${encodeURIComponent(
          ownerRef,
        )})`,
      ]
    : [];
}

/**
 * Writes the digest of one owner's week; undefined when there is nothing to
 * tell: no open finding, no change and nothing that ends. Pure.
 */
export function composeDigest(facts: DigestFacts): MessageText | undefined {
  const { entities, overall, high, medium, opened, resolved, actions } = facts;
  const ending = endingLine(facts);
  const isQuiet = isEmpty(opened) && isEmpty(resolved);
  if (actions.length === 0 && isQuiet && ending.length === 0) {
    return undefined;
  }
  const link = `/well-architected/entities?owner=${encodeURIComponent(
    facts.ownerRef,
  )}`;
  const lines = [
    `**${countOf(entities, 'entity', 'entities')}**, mean score **${
      overall.now
    }**${scoreChange(overall)}. ${trendOf(facts)}`,
    facts.pillars
      .map(
        pillar =>
          `- ${pillarOf(pillar.pillar).name} ${pillar.now}${scoreChange(
            pillar,
          )}`,
      )
      .join('\n'),
    `**Open risks:** ${countOf(high.now, 'HIGH risk')}${countChange(
      high,
    )}; ${countOf(medium.now, 'MEDIUM risk')}${countChange(medium)}. ${
      isQuiet
        ? 'None was opened or resolved in this week.'
        : `Opened: ${riskWords(opened)}. Resolved: ${riskWords(resolved)}.`
    }`,
    ...(actions.length > 0
      ? [
          `**Next:**\n${actions
            .map(
              (action, place) =>
                `${place + 1}. [${plain(action.entityName)}](${entityTabPath(
                  action.entityRef,
                )}?finding=${encodeURIComponent(action.checkId)}), ${
                  action.risk
                }, ${pillarOf(action.pillar).name}: ${plain(action.message)}`,
            )
            .join('\n')}`,
        ]
      : []),
    ...ending,
    `[All entities](${link})`,
  ];
  return {
    title: `Your week: ${countOf(high.now, 'HIGH risk')}${countChange(
      high,
    )}; mean score ${overall.now}${scoreChange(overall)}`,
    description: `${countOf(
      entities,
      'entity',
      'entities',
    )} reviewed. ${trendOf(facts)}${
      isQuiet
        ? ''
        : ` Opened: ${riskWords(opened)}. Resolved: ${riskWords(resolved)}.`
    }`,
    link,
    severity: 'low',
    body: lines.join('\n\n'),
  };
}
