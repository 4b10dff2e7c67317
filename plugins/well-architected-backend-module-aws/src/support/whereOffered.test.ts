/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { whereOffered } from './whereOffered';

const coded = (code: string) => Object.assign(new Error(code), { code });

async function read(items: (string | Error)[]) {
  async function* source() {
    for (const item of items) {
      if (item instanceof Error) {
        throw item;
      }
      yield item;
    }
  }
  const found: string[] = [];
  for await (const item of whereOffered(source())) {
    found.push(item);
  }
  return found;
}

it('gives what there is', async () => {
  await expect(read(['a', 'b'])).resolves.toEqual(['a', 'b']);
});

it('gives nothing where the endpoint has no name', async () => {
  await expect(read([coded('ENOTFOUND')])).resolves.toEqual([]);
});

it('throws the errors of an endpoint that exists', async () => {
  await expect(read([coded('ECONNREFUSED')])).rejects.toThrow('ECONNREFUSED');
  await expect(read([new Error('denied')])).rejects.toThrow('denied');
});

it('never takes half a list for a list', async () => {
  await expect(read(['a', coded('ENOTFOUND')])).rejects.toThrow('ENOTFOUND');
});
