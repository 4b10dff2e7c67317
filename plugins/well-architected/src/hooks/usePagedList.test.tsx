/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { act, renderHook } from '@testing-library/react';
import { usePagedList } from './usePagedList';

describe('usePagedList', () => {
  it('adds page after page until there are no more', async () => {
    const readMore = jest
      .fn()
      .mockResolvedValueOnce({ items: ['c'], nextCursor: '2' })
      .mockResolvedValueOnce({ items: ['d'] });
    const { result } = renderHook(() =>
      usePagedList({
        first: { items: ['a', 'b'], totalItems: 4, nextCursor: '1' },
        readMore,
      }),
    );
    expect(result.current).toMatchObject({
      items: ['a', 'b'],
      total: 4,
      hasMore: true,
    });
    await act(() => result.current.loadMore());
    await act(() => result.current.loadMore());
    expect(result.current.items).toEqual(['a', 'b', 'c', 'd']);
    expect(result.current.hasMore).toBe(false);
    await act(() => result.current.loadMore());
    expect(readMore.mock.calls).toEqual([['1'], ['2']]);
  });

  it('keeps what was read when a page fails, and tries it again', async () => {
    const readMore = jest
      .fn()
      .mockRejectedValueOnce(new Error('the connection broke'))
      .mockResolvedValueOnce({ items: ['b'] });
    const { result } = renderHook(() =>
      usePagedList({ first: { items: ['a'], nextCursor: '1' }, readMore }),
    );
    await act(() => result.current.loadMore());
    expect(result.current.error?.message).toBe('the connection broke');
    expect(result.current.items).toEqual(['a']);
    await act(() => result.current.loadMore());
    expect(result.current.error).toBeUndefined();
    expect(result.current.items).toEqual(['a', 'b']);
  });
});
