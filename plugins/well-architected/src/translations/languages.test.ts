/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { answersMessages } from '../translation/answers';
import { wellArchitectedTranslationRef } from '../translation';
import de from './de';
import fr from './fr';
import { flattenTexts } from './flattenTexts';
import { wellArchitectedTranslations } from '.';

/** The English texts by key, as the ref carries them for its users. */
const english = (
  wellArchitectedTranslationRef as unknown as {
    getDefaultMessages(): Record<string, string>;
  }
).getDefaultMessages();

const placeholders = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

/** Names, units and texts of nothing but placeholders are the same. */
const isTranslatable = (text: string) =>
  /[a-z]{3,}\s+[a-z]{3,}/i.test(text.replace(/\{\{\w+\}\}/g, ''));

describe.each([
  ['de', de],
  ['fr', fr],
])('the texts in %s', (_language, { messages }) => {
  const texts = messages as Record<string, string>;

  it('are complete, and of nothing else', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  it('name the same values as the English ones', () => {
    const different = Object.keys(english).filter(
      key =>
        placeholders(texts[key]).join() !== placeholders(english[key]).join(),
    );
    expect(different).toEqual([]);
  });

  it('are translated', () => {
    const same = Object.keys(english).filter(
      key => isTranslatable(english[key]) && texts[key] === english[key],
    );
    expect(same).toEqual([]);
  });

  it('have no straight quotes and no blanks at their ends', () => {
    const careless = Object.entries(texts)
      .filter(([, text]) => text !== text.trim() || text.includes('"'))
      .map(([key]) => key);
    expect(careless).toEqual([]);
  });
});

it('is a resource for the texts of the plugin', () => {
  expect(wellArchitectedTranslations.id).toBe(wellArchitectedTranslationRef.id);
});

it('flattens nested texts to the keys of Backstage', () => {
  expect(flattenTexts({ answers: answersMessages })).toMatchObject({
    'answers.show.all': answersMessages.show.all,
  });
});
