/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { findXmlList } from './findXmlList';

/** A page of an answer that moto gave whole. */
export type PageOptions = {
  body: string;
  offset: number;
  pageSize: number;
  /** Name of the token in the answer. */
  next: string;
  /** Value of that token when something is left. */
  token: string;
};

function sliceJson(options: PageOptions): string {
  const { offset, pageSize, next, token } = options;
  const parsed: Record<string, unknown> = JSON.parse(options.body);
  const [list] = Object.entries(parsed)
    .flatMap(([name, value]) => (Array.isArray(value) ? [{ name, value }] : []))
    .sort((a, b) => b.value.length - a.value.length);
  if (!list || (offset === 0 && list.value.length <= pageSize)) {
    return options.body;
  }
  const end = offset + pageSize;
  const { [next]: _, ...rest } = parsed;
  return JSON.stringify({
    ...rest,
    [list.name]: list.value.slice(offset, end),
    ...(end < list.value.length && { [next]: token }),
  });
}

function sliceXml(options: PageOptions): string {
  const { body, offset, pageSize, next, token } = options;
  const list = findXmlList(body);
  if (!list || (offset === 0 && list.items.length <= pageSize)) return body;
  const end = offset + pageSize;
  const more = end < list.items.length;
  const kept = list.items
    .slice(offset, end)
    .map(item => body.slice(item.start, item.end));
  const stale = new RegExp(
    `<${next}>[^<]*</${next}>|<${next} ?/>|<IsTruncated>[^<]*</IsTruncated>`,
    'g',
  );
  const tail = more
    ? `<${next}>${token}</${next}><IsTruncated>true</IsTruncated>`
    : '<IsTruncated>false</IsTruncated>';
  const before = body.slice(0, list.start).replace(stale, '');
  const after = body.slice(list.end).replace(stale, '');
  const close = `</${list.name}>`;
  return `${before}<${list.name}>${kept.join('')}${close}${tail}${after}`;
}

/**
 * Cuts one page out of a whole answer: the longest list at the top of a JSON
 * answer, or of the result element of an XML answer.
 */
export function slicePage(options: PageOptions): string {
  return /^\s*</.test(options.body) ? sliceXml(options) : sliceJson(options);
}
