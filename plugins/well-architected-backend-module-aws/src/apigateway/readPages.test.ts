/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readAll } from './readPages';

it('reads to the last page', async () => {
  const asked: (string | undefined)[] = [];
  const items = await readAll(async token => {
    asked.push(token);
    return token === undefined
      ? { Items: [1, 2], NextToken: 'more' }
      : { Items: [3] };
  });
  expect(items).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'more']);
});

it('takes an answer without items for an empty one', async () => {
  expect(await readAll(async () => ({ NextToken: '' }))).toEqual([]);
});
