/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The comment in plain words at the head of a file, after its licence: its
 * paragraphs as Markdown.
 */
export function headerComment(source: string): string {
  const [, , comment = ''] =
    /^\/\*[\s\S]*?\*\/\s*\/\*+([\s\S]*?)\*\//.exec(source)?.[0].split('/*') ??
    [];
  return comment
    .replace(/\*\/\s*$/, '')
    .split('\n')
    .map(line => line.replace(/^\s*\*+ ?/, '').trimEnd())
    .join('\n')
    .trim();
}
