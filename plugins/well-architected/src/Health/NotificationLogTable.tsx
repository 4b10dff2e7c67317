/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import {
  NotificationLogEntry,
  NotificationState,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useOrgLink } from '../links/useOrgLink';
import { Badge } from '../parts/Badge';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { Tone } from '../theme/palette';

const LOOK: Record<
  NotificationState,
  { tone: Tone; icon: RemixiconComponentType }
> = {
  waiting: { tone: 'warning', icon: RiTimeLine },
  sent: { tone: 'good', icon: RiCheckLine },
  dropped: { tone: 'neutral', icon: RiCloseCircleLine },
};

/** Where a notification stands, and what the last attempt answered. */
function State({ entry }: { entry: NotificationLogEntry }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { state, sentAt, attempts, lastError, nextAttemptAt } = entry;
  const lines = [
    sentAt && t('notifications.sentAt', { when: format.dateTime(sentAt) }),
    attempts > 1 && t('notifications.attempts', { count: attempts }),
    lastError && t('notifications.lastError', { message: lastError }),
    lastError &&
      nextAttemptAt &&
      t('notifications.next', { when: format.dateTime(nextAttemptAt) }),
  ].filter(Boolean);
  return (
    <>
      <Badge {...LOOK[state]} title={t(`notifications.stateText.${state}`)}>
        {t(`notifications.state.${state}`)}
      </Badge>
      {lines.map(line => (
        <div key={`${line}`} className={surface.muted}>
          {line}
        </div>
      ))}
    </>
  );
}

/** Notifications with recipient, reason and state. */
export function NotificationLogTable(props: { rows: NotificationLogEntry[] }) {
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  return (
    <ScrollBox>
      <table className={table.table}>
        <caption className={table.caption}>
          {t('notifications.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('notifications.col.message')}</th>
            <th scope="col">{t('notifications.col.recipient')}</th>
            <th scope="col">{t('notifications.col.state')}</th>
            <th scope="col">{t('notifications.col.created')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(entry => (
            <tr key={entry.id}>
              <th scope="row">
                {entry.link ? (
                  <Link className={surface.textLink} to={entry.link}>
                    {entry.title}
                  </Link>
                ) : (
                  entry.title
                )}
                <div className={surface.muted}>
                  {t(`notifications.topics.${entry.topic}`)}
                </div>
                <div className={surface.muted}>{entry.reason}</div>
              </th>
              <td>
                <Link
                  className={surface.textLink}
                  to={link('entities', { owner: entry.recipientRef })}
                >
                  {entityName(entry.recipientRef)}
                </Link>
              </td>
              <td>
                <State entry={entry} />
              </td>
              <td className={table.nowrap}>
                {format.dateTime(entry.createdAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
