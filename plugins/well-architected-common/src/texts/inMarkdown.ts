/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * What readers of Markdown take for a link or for somebody to be told, without
 * any markup: addresses of the web and of mail, and mentions.
 */
const ADDRESS =
  /(?:(?:[a-z][a-z\d+.-]{0,30}:)?\/\/|(?<![\p{L}\p{N}])www\.)[^\s`\\|<>]*[^\s`\\|<>.,;:!?)'"]|[-.\w+]{1,64}@[-\w]+(?:\.[-\w]+)+|(?<![\p{L}\p{N}_])@[a-z\d][\w/-]*/giu;

/**
 * Writes the addresses in a text as code, and the rest with `escape`. GitHub
 * flavoured Markdown makes links of bare addresses, in some readers after
 * character references and backslashes were resolved: only an element around
 * them is no link for all of them, and the text that is copied stays the same.
 *
 * @public
 */
export function addressesAsCode(
  text: string,
  escape: (part: string) => string,
): string {
  let written = '';
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    written += `${escape(text.slice(end, index))}\`${address}\``;
    end = index + address.length;
  }
  return written + escape(text.slice(end));
}

const escapeMarks = (text: string) =>
  text
    .replace(/[\\`*[\]|~]/g, character => `\\${character}`)
    // in the middle of a word it means nothing
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;');

/**
 * A text of people or of AWS as part of one line of Markdown, in which it reads
 * as it was written: no link, image, emphasis, table or HTML comes out of it,
 * and no heading or list where it begins a line. Addresses are code, so that
 * no reader makes links of them.
 *
 * @public
 */
export function inMarkdown(text: string): string {
  return addressesAsCode(text.replace(/\s+/g, ' ').trim(), escapeMarks)
    .replace(/^([>=]|#+(?=\s|$)|[+-](?=[\s+-]|$))/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * An address that somebody gave as a link, which shows where it leads; what is
 * no address of the web is text.
 *
 * @public
 */
export function linkInMarkdown(address: string): string {
  return /^https?:\/\/\S+$/i.test(address)
    ? `[${inMarkdown(address)}](${address.replace(
        /[()<>\\`[\]|]/g,
        character => `%${character.charCodeAt(0).toString(16)}`,
      )})`
    : inMarkdown(address);
}
