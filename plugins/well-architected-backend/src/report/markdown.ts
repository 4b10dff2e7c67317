/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * A text as part of one line of Markdown: what people and AWS named can
 * neither break the document nor bring HTML into it.
 */
export const line = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/</g, '&lt;').trim();

export const bullets = (texts: string[]) =>
  texts.map(text => `- ${line(text)}`);
