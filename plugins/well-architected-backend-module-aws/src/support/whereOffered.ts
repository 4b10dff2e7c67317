/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lookup } from 'node:dns/promises';

/** Finds the address of a name; rejects when it has none. */
export type FindAddress = (name: string) => Promise<unknown>;

/** `dax.eu-north-1.amazonaws.com`: Region and domain of the endpoint. */
const ENDPOINT = /\.([a-z]{2,}(?:-[a-z]+)+-\d)\.(amazonaws\.com(?:\.cn)?)$/;

/**
 * A missing name proves nothing where no name is found at all: the endpoint of
 * STS, which every Region has, must have one.
 */
async function isNotOffered(
  error: unknown,
  findAddress: FindAddress,
): Promise<boolean> {
  const isNameless =
    error instanceof Error && 'code' in error && error.code === 'ENOTFOUND';
  const hostname =
    isNameless && 'hostname' in error ? String(error.hostname) : '';
  const [, region, domain] = ENDPOINT.exec(hostname) ?? [];
  if (!region) {
    return false;
  }
  return findAddress(`sts.${region}.${domain}`).then(
    () => true,
    () => false,
  );
}

/**
 * The items of a service that AWS does not offer in every Region: where it is
 * not offered its endpoint has no name in DNS while others of the Region have
 * one, which proves that there are no items. Any other error, and any error in
 * the middle of a list, is thrown.
 */
export async function* whereOffered<T>(
  items: AsyncIterable<T>,
  findAddress: FindAddress = lookup,
): AsyncGenerator<T> {
  let began = false;
  try {
    for await (const item of items) {
      began = true;
      yield item;
    }
  } catch (error) {
    if (began || !(await isNotOffered(error, findAddress))) {
      throw error;
    }
  }
}
