/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Button } from '@backstage/ui';
import { PagedList } from '../hooks/usePagedList';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { ErrorPanel } from './ErrorPanel';
import { useSurfaceStyles } from './useSurfaceStyles';

/** Below a list: how much of it is shown, and the button for more. */
export function PagedFoot<T>(props: { list: PagedList<T>; name: string }) {
  const { list, name } = props;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const shown = format.number(list.items.length);
  return (
    <>
      {list.error && (
        <ErrorPanel error={list.error} name={name} onRetry={list.loadMore} />
      )}
      <div className={surface.row} style={{ marginTop: 16 }}>
        <span
          role="status"
          className={`${surface.small} ${surface.muted} ${surface.figures}`}
        >
          {list.total === undefined
            ? t('org.entities.shownPart', { shown })
            : t('org.entities.shown', {
                shown,
                total: format.number(list.total),
              })}
        </span>
        {list.hasMore && (
          <Button
            size="small"
            variant="secondary"
            isPending={list.busy}
            onPress={list.loadMore}
          >
            {t('org.entities.more')}
          </Button>
        )}
      </div>
    </>
  );
}
