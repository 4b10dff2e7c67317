/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { inMarkdown, linkInMarkdown } from './inMarkdown';

describe('inMarkdown', () => {
  it.each([
    ['Table orders_2026 has no backup', 'Table orders_2026 has no backup'],
    ['two\n\nlines\tof it ', 'two lines of it'],
    ['[x](https://e.example)', '\\[x\\](`https://e.example`)'],
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
    [
      'see https://a_b.example/_x_?a=*1*',
      'see `https://a_b.example/_x_?a=*1*`',
    ],
    ['www.evil.example, awww.so', '`www.evil.example`, awww.so'],
    ['ada_l@example.com_ x', '`ada_l@example.com_` x'],
    ['mailto:ada@example.com', 'mailto:`ada@example.com`'],
    ['told @octocat/team, a@b', 'told `@octocat/team`, a@b'],
    ['a|https://x.example|b', 'a\\|`https://x.example`\\|b'],
    ['`https://x.example`', '\\``https://x.example`\\`'],
    ['<https://x.example>', '&lt;`https://x.example`>'],
    ['arn:aws:s3:::orders', 'arn:aws:s3:::orders'],
    ['&lt;b&gt; & &#60; R&D', '&amp;lt;b&amp;gt; & &amp;#60; R&D'],
  ])('writes %j as %j', (text, markdown) => {
    expect(inMarkdown(text)).toBe(markdown);
  });
});

describe('linkInMarkdown', () => {
  it.each([
    [
      'https://a.example/x_y',
      '[`https://a.example/x_y`](https://a.example/x_y)',
    ],
    [
      'https://a.example/)[y](https://b.example',
      '[`https://a.example/)[y](https://b.example`](https://a.example/%29%5by%5d%28https://b.example)',
    ],
    ['https://a.example x', '`https://a.example` x'],
    ['ftp://a.example', '`ftp://a.example`'],
  ])('writes %j as %j', (address, markdown) => {
    expect(linkInMarkdown(address)).toBe(markdown);
  });
});
