/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { inMarkdown } from './inMarkdown';

describe('inMarkdown', () => {
  it.each([
    ['Table orders_2026 has no backup', 'Table orders_2026 has no backup'],
    ['two\n\nlines\tof it ', 'two lines of it'],
    ['[x](https://e.example)', '\\[x\\](https://e.example)'],
    ['\\[x\\](y)', '\\\\\\[x\\\\\\](y)'],
    ['![x](y)', '!\\[x\\](y)'],
    ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
    ['`rm`', '\\`rm\\`'],
    ['a | b', 'a \\| b'],
    ['s3:*', 's3:\\*'],
    ['# Title', '\\# Title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['0.20 USD', '0.20 USD'],
    ['-5 points', '-5 points'],
    ['> quote', '\\> quote'],
    ['=== ', '\\==='],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['__proto__', '\\_\\_proto\\_\\_'],
    ['_a_b_ __c', '\\_a_b\\_ \\_\\_c'],
    ['&lt;b&gt; & &#60; R&D', '&amp;lt;b&amp;gt; & &amp;#60; R&D'],
  ])('writes %j as %j', (text, markdown) => {
    expect(inMarkdown(text)).toBe(markdown);
  });
});
