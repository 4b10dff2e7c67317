/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { namesOf } from 'backstage-plugin-well-architected-node';

/*
 * Verbs that follow a count or a name in the sentences of checks: of one, and
 * of several. A verb that is missing here is taken for the plural of a noun,
 * and the test tells.
 */
const VERBS: Record<string, string> = {
  accepts: 'accept',
  answers: 'answer',
  asks: 'ask',
  belongs: 'belong',
  carries: 'carry',
  costs: 'cost',
  declares: 'declare',
  demands: 'demand',
  depends: 'depend',
  does: 'do',
  exists: 'exist',
  gives: 'give',
  grants: 'grant',
  has: 'have',
  is: 'are',
  keeps: 'keep',
  lacks: 'lack',
  lets: 'let',
  leads: 'lead',
  needs: 'need',
  notifies: 'notify',
  reaches: 'reach',
  reports: 'report',
  reserves: 'reserve',
  runs: 'run',
  serves: 'serve',
  spans: 'span',
  stands: 'stand',
  uses: 'use',
  waits: 'wait',
  was: 'were',
  works: 'work',
  writes: 'write',
};
const OF_ONE = new Set(Object.keys(VERBS));
const OF_SEVERAL = new Set(Object.values(VERBS));
/** Where the noun of a count has ended, and units that have no plural. */
const ENDS = new Set(
  (
    'a about above after against and as at back before below but by can ' +
    'cannot could did ends for from gave had in its of on or per that the to ' +
    'until which will with within without ' +
    'ACU GB GiB h IOPS KB MB MiB ms s TB TiB USD vCPU'
  ).split(' '),
);
/** Words with this ending that are of one thing. */
const SINGULAR = /(ss|us|is)$/;

/** `1 of 3 buckets are …`: no part of a name, a date or a longer number. */
const COUNTS =
  /(?:([A-Za-z]+) )?(?<![\w.,:/=+*-])(?<!\d )(?:(\d{1,9}) of )?(\d{1,9}|(?<=\d of )(?:its|the))((?: [A-Za-z][\w-]*)+)/g;
/** What is counted after these is not what the next verb is about. */
const BESIDE = /^(Route|with|None)$/;

/** The word that does not fit, of those that follow a count. */
function wrongWord(
  part: number,
  whole: number,
  words: string[],
  beside: boolean,
): string | undefined {
  for (const [index, word] of words.entries()) {
    const isVerb = OF_ONE.has(word) || OF_SEVERAL.has(word);
    if (ENDS.has(word) || (isVerb && beside)) {
      return undefined;
    }
    // "1 write unit": a noun has at least one word.
    if (isVerb && index > 0) {
      const ofOne = part === 1 || whole === 1;
      return OF_ONE.has(word) === ofOne ? undefined : word;
    }
    if (whole === 1 && /s$/.test(word) && !SINGULAR.test(word)) {
      return word;
    }
  }
  return undefined;
}

/** The verb of a sentence that begins with these names. */
function verbAfter(sentence: string, names: string): string | undefined {
  const [before, after] = sentence.split(`${names} `, 2);
  return after !== undefined && /^(?:(?!of )\w+ ){0,2}$/.test(before)
    ? after.replace(/^\([^)]*\) /, '').match(/^\w+/)?.[0]
    : undefined;
}

/**
 * Where number, noun and verb of a sentence disagree: "1 buckets", "1 of 3
 * buckets are", "2 buckets is", and "orders are" of one thing.
 *
 * @param subjects - names of what the sentence may begin with
 */
export function disagreements(
  sentence: string,
  subjects: string[] = [],
): string[] {
  const counted = [...sentence.matchAll(COUNTS)].flatMap(
    ([said, before = '', part, whole, words]) => {
      const wrong = wrongWord(
        Number(part ?? whole),
        Number(whole),
        words.trim().split(' '),
        BESIDE.test(before),
      );
      return wrong ? [`'${wrong}' in '${said}'`] : [];
    },
  );
  const names = namesOf(subjects);
  const after = names && verbAfter(sentence, names);
  const several = new Set(subjects).size > 1;
  // Of two things with the same name it may be either.
  const wrong = several ? OF_ONE : OF_SEVERAL;
  return after && (several || subjects.length === 1) && wrong.has(after)
    ? [...counted, `'${after}' after '${names}'`]
    : counted;
}
