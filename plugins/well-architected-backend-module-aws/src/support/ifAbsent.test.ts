/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ifAbsent } from './ifAbsent';

const named = (name: string) => Object.assign(new Error('no'), { name });

describe('ifAbsent', () => {
  const options = { errors: ['NoSuchBucketPolicy'], absent: 'none' };

  it('gives the value when it is there', async () => {
    const value = await ifAbsent({ ...options, read: async () => 'policy' });
    expect(value).toBe('policy');
  });

  it('takes the listed error for an answer', async () => {
    const read = async () => {
      throw named('NoSuchBucketPolicy');
    };
    expect(await ifAbsent({ ...options, read })).toBe('none');
  });

  it('rethrows every other error', async () => {
    const read = async () => {
      throw named('AccessDenied');
    };
    await expect(ifAbsent({ ...options, read })).rejects.toThrow('no');
  });
});
