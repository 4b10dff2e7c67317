/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import {
  Page,
  Waiver,
  WaiverFilter,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { RiskBadge } from '../parts/badges';
import { ErrorPanel } from '../parts/ErrorPanel';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { WaiverItem } from '../Waivers';

/** Waivers on one page of the list. */
export const WAIVERS_PAGE = 25;

/** The first page of waivers and what was loaded after it, to decide on. */
export function WaiverList(props: {
  first: Page<Waiver>;
  filter: WaiverFilter;
  onChanged: () => void;
}) {
  const { first, filter, onChanged } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const tabLink = useEntityTabLink();
  const [more, setMore] = useState<Page<Waiver>[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const pages = [first, ...more];
  const waivers = pages.flatMap(page => page.items);
  const cursor = pages[pages.length - 1].nextCursor;
  const loadMore = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const page = await api.listWaivers({
        ...filter,
        limit: WAIVERS_PAGE,
        cursor,
      });
      setMore([...more, page]);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ul className={classes.items}>
        {waivers.map(waiver => (
          <WaiverItem
            key={`${waiver.id} ${waiver.version}`}
            waiver={waiver}
            onChanged={onChanged}
            heading={
              <div className={surface.row}>
                <RiskBadge risk={waiver.risk} />
                <Link
                  className={surface.textLink}
                  to={tabLink(waiver.entityRef, { finding: waiver.checkId })}
                >
                  {t('org.waivers.finding', {
                    entity: entityName(waiver.entityRef),
                    title: waiver.title,
                  })}
                </Link>
              </div>
            }
          />
        ))}
      </ul>
      {error && (
        <ErrorPanel
          error={error}
          name={t('org.waivers.title')}
          onRetry={loadMore}
        />
      )}
      <div className={surface.row}>
        <span
          role="status"
          className={`${surface.small} ${surface.muted} ${surface.figures}`}
        >
          {t('org.entities.shown', {
            shown: format.number(waivers.length),
            total: format.number(first.totalItems ?? waivers.length),
          })}
        </span>
        {cursor && (
          <Button
            size="small"
            variant="secondary"
            isPending={busy}
            onPress={loadMore}
          >
            {t('org.entities.more')}
          </Button>
        )}
      </div>
    </>
  );
}
