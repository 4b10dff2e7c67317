/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { addressesAsCode } from 'backstage-plugin-well-architected-common';

/** Columns of the notifications table hold no more. */
const MAX_LENGTH = 255;
/** Lines of one message; what is more is counted. */
export const LISTED = 20;

/** Shortens without leaving half a character. */
export const shorten = (text: string, most: number) =>
  text.length > most
    ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : text;

/** Shortens what does not fit into the notifications table. */
export const cut = (text: string) => shorten(text, MAX_LENGTH);

/** "1 risk", "3 risks". */
export const countOf = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** A Markdown list of the first lines, and how many more there are. */
export function listOf(lines: string[], listed = LISTED): string {
  const more = lines.length - listed;
  return [
    ...lines.slice(0, listed).map(line => `- ${line}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}

/** "a", "a and b", "a, b and 3 more". */
export function someOf(names: string[], named = 3): string {
  const unique = [...new Set(names)];
  const rest = unique.length - named;
  if (rest > 0) {
    return `${unique.slice(0, named).join(', ')} and ${rest} more`;
  }
  return unique.length < 2
    ? unique.join('')
    : `${unique.slice(0, -1).join(', ')} and ${unique.at(-1)}`;
}

/** Of one name or sentence in a message. */
const MAX_PHRASE = 500;

const escapeMarks = (text: string) =>
  text
    .replace(/[\\`*_[\]<>#|~]/g, character => `\\${character}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');

/** Makes text from people and from AWS harmless inside a line of Markdown. */
export const plain = (text: string) =>
  addressesAsCode(shorten(text.replace(/\s+/g, ' '), MAX_PHRASE), escapeMarks);

/**
 * One line of plain text, as in a title. Slack takes `<!channel>` and
 * `<https://…|…>` in there for commands, so what would begin one is another
 * character that looks alike.
 */
export const phrase = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/<(?=[!@#/a-z])/gi, '‹')
    .trim();
