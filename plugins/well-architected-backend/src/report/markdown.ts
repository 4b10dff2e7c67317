/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Markdown as one line without HTML. What people and AWS named in it has gone
 * through `inMarkdown`.
 */
export const line = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/</g, '&lt;').trim();

export const bullets = (texts: string[]) =>
  texts.map(text => `- ${line(text)}`);
