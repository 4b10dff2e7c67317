/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FindAddress, whereOffered } from './whereOffered';

const coded = (code: string, hostname?: string) =>
  Object.assign(new Error(code), { code, hostname });
const nameless = coded('ENOTFOUND', 'dax.eu-north-1.amazonaws.com');

async function read(
  items: (string | Error)[],
  findAddress: FindAddress = async () => '192.0.2.1',
) {
  async function* source() {
    for (const item of items) {
      if (item instanceof Error) {
        throw item;
      }
      yield item;
    }
  }
  const found: string[] = [];
  for await (const item of whereOffered(source(), findAddress)) {
    found.push(item);
  }
  return found;
}

it('gives what there is', async () => {
  await expect(read(['a', 'b'])).resolves.toEqual(['a', 'b']);
});

it('gives nothing where the endpoint has no name and others have', async () => {
  const findAddress = jest.fn(async () => '192.0.2.1');
  await expect(read([nameless], findAddress)).resolves.toEqual([]);
  expect(findAddress).toHaveBeenCalledWith('sts.eu-north-1.amazonaws.com');
});

it('takes a broken resolver for what it is', async () => {
  const findAddress = jest.fn(async () => {
    throw coded('ENOTFOUND');
  });
  await expect(read([nameless], findAddress)).rejects.toThrow('ENOTFOUND');
});

it('proves nothing by a name that is not of AWS', async () => {
  await expect(read([coded('ENOTFOUND', 'proxy.corp')])).rejects.toThrow();
  await expect(read([coded('ENOTFOUND')])).rejects.toThrow('ENOTFOUND');
});

it('throws the errors of an endpoint that exists', async () => {
  await expect(read([coded('ECONNREFUSED')])).rejects.toThrow('ECONNREFUSED');
  await expect(read([new Error('denied')])).rejects.toThrow('denied');
});

it('never takes half a list for a list', async () => {
  await expect(read(['a', nameless])).rejects.toThrow('ENOTFOUND');
});
