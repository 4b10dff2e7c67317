/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  NOTIFICATION_STATES,
  NOTIFICATION_TOPICS,
  NotificationLogFilter,
} from 'backstage-plugin-well-architected-common';
import { UrlState, useUrlState } from '../hooks/useUrlState';

/**
 * Filter of the log as the address tells it; values that nothing knows are
 * left out rather than sent. The names are its own, as it shares a page.
 */
export function useNotificationFilter(): {
  url: UrlState;
  filter: NotificationLogFilter;
  /** Identity of the filter. */
  key: string;
} {
  const url = useUrlState();
  const topic = NOTIFICATION_TOPICS.find(
    known => known === url.get('messageTopic'),
  );
  const state = NOTIFICATION_STATES.find(
    known => known === url.get('messageState'),
  );
  const owner = url.get('messageTo');
  const filter: NotificationLogFilter = {
    owner: owner ? [owner] : undefined,
    topic: topic && [topic],
    state: state && [state],
  };
  return { url, filter, key: JSON.stringify(filter) };
}
