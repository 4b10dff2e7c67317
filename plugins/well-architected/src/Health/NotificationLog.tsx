/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  NOTIFICATION_STATES,
  NOTIFICATION_TOPICS,
  NotificationLogEntry,
  Page,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFilterChoices } from '../filters/useFilterChoices';
import { usePagedList } from '../hooks/usePagedList';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { FilterSelect } from '../parts/FilterSelect';
import { PagedFoot } from '../parts/PagedFoot';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { NotificationLogTable } from './NotificationLogTable';
import { useNotificationFilter } from './useNotificationFilter';

const PAGE = 25;

function Filters() {
  const t = useText();
  const surface = useSurfaceStyles();
  const { url } = useNotificationFilter();
  const choices = useFilterChoices();
  const owner = url.get('messageTo');
  return (
    <div className={surface.row} style={{ margin: '12px 0' }}>
      <Segmented
        label={t('notifications.which')}
        value={url.get('messageState')}
        onChange={messageState => url.set({ messageState })}
        options={[
          { value: '', label: t('notifications.all') },
          ...NOTIFICATION_STATES.map(state => ({
            value: state,
            label: t(`notifications.state.${state}`),
          })),
        ]}
      />
      <FilterSelect
        label={t('notifications.topic')}
        value={url.get('messageTopic')}
        all={t('notifications.allTopics')}
        options={NOTIFICATION_TOPICS.map(value => ({
          value,
          label: t(`notifications.topics.${value}`),
        }))}
        onChange={messageTopic => url.set({ messageTopic })}
      />
      <FilterSelect
        label={t('notifications.owner')}
        value={owner}
        all={t('notifications.allOwners')}
        options={choices('owner', owner)}
        onChange={messageTo => url.set({ messageTo })}
      />
    </div>
  );
}

/** The first page and what was loaded after it, for one filter. */
function Pages({ first }: { first: Page<NotificationLogEntry> }) {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const { filter } = useNotificationFilter();
  const list = usePagedList({
    first,
    readMore: cursor =>
      api.listNotifications({ ...filter, limit: PAGE, cursor }),
  });
  if (list.items.length === 0) {
    const filtered = Object.values(filter).some(Boolean);
    return (
      <p className={surface.muted}>
        {t(filtered ? 'notifications.noneMatch' : 'notifications.none')}
      </p>
    );
  }
  return (
    <>
      <NotificationLogTable rows={list.items} />
      <PagedFoot list={list} name={t('notifications.title')} />
    </>
  );
}

/** For administrators: what was sent, to whom and why. */
export function NotificationLog() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const { filter, key } = useNotificationFilter();
  const log = useResource({
    key,
    read: () => api.listNotifications({ ...filter, limit: PAGE }),
  });
  const title = t('notifications.title');
  return (
    <Section title={title}>
      <p className={`${surface.small} ${surface.muted}`} style={{ margin: 0 }}>
        {t('notifications.hint')}
      </p>
      <Filters />
      <ResourceView resource={log} name={title} heights={[40, 40, 40]}>
        {first => <Pages key={key} first={first} />}
      </ResourceView>
    </Section>
  );
}
