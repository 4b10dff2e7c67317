/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { oncePerClient } from './oncePerClient';

describe('oncePerClient', () => {
  it('reads once per client and shares the answer', async () => {
    const read = jest.fn(async (client: { name: string }) => client.name);
    const shared = oncePerClient(read);
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    expect(await Promise.all([shared(a), shared(a), shared(b)])).toEqual([
      'a',
      'a',
      'b',
    ]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('shares the error too', async () => {
    const shared = oncePerClient<object, never>(async () => {
      throw new Error('denied');
    });
    const client = {};
    await expect(shared(client)).rejects.toThrow('denied');
    await expect(shared(client)).rejects.toThrow('denied');
  });
});
