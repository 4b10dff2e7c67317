/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * A text of people or of AWS as part of one line of Markdown, in which it reads
 * as it was written: no link, image, code, emphasis, table or HTML comes out of
 * it, and no heading or list where it begins a line.
 *
 * @public
 */
export function inMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*[\]|~]/g, character => `\\${character}`)
      // in the middle of a word it means nothing
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/^([>=]|#+(?=\s|$)|[+-](?=[\s+-]|$))/, '\\$1')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}
