/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** An element, by its place in the text. */
type Element = { name: string; start: number; end: number; items: Element[] };

const TAG = /<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g;

/** Elements nested as deep as a list stands: result, list, item. */
function parse(xml: string): Element[] {
  const roots: Element[] = [];
  const open: Element[] = [];
  for (const tag of xml.matchAll(TAG)) {
    const [text, closing, name, selfClosing] = tag;
    if (closing) {
      const element = open.pop();
      if (element) element.end = tag.index + text.length;
      continue;
    }
    const end = tag.index + text.length;
    const element = { name, start: tag.index, end, items: [] };
    (open[open.length - 1]?.items ?? roots).push(element);
    if (!selfClosing) open.push(element);
  }
  return roots;
}

const isList = ({ items }: Element) =>
  items.length > 0 && items.every(({ name }) => name === items[0].name);

/**
 * The list of a query, EC2 or REST XML answer: the longest element, at most
 * three levels down, whose children all have one name.
 */
export function findXmlList(xml: string): Element | undefined {
  const [root] = parse(xml);
  const levels = [root?.items ?? [], root?.items.flatMap(e => e.items) ?? []];
  return levels
    .map(level =>
      level.filter(isList).sort((a, b) => b.items.length - a.items.length),
    )
    .map(lists => lists.filter(({ name }) => !/(Result|Metadata)$/.test(name)))
    .flat()
    .sort((a, b) => b.items.length - a.items.length)[0];
}
