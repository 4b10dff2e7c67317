/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import MarkdownIt from 'markdown-it';

/** As readers do that make links of bare addresses, more of them than most. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

/** Addresses are written as code, which is what keeps them from being links. */
const isAddress = (type: string, content: string) =>
  type === 'code_inline' && /\/\/|^www\.|@/i.test(content);

/**
 * What Markdown is made of, without its texts: the same for two documents that
 * differ in names alone.
 */
export function shapeOf(text: string): string[] {
  return markdown.parse(text, {}).flatMap(({ type, tag, children }) => [
    `${type} ${tag}`,
    ...(children ?? [])
      .filter(({ type: kind, content }) => !isAddress(kind, content))
      .map(child => child.type)
      .filter(kind => kind !== 'text' && kind !== 'text_special'),
  ]);
}

/** Where the links and images of Markdown go. */
export const targetsOf = (text: string): string[] =>
  markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap(({ attrs }) => attrs ?? [])
    .filter(([name]) => name === 'href' || name === 'src')
    .map(([, target]) => target);

/** What a reader of rendered Markdown sees, with one blank between words. */
export const readTextOf = (text: string): string =>
  markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content }) => (type.endsWith('break') ? ' ' : content))
    .join('')
    .replace(/\s+/g, ' ');
