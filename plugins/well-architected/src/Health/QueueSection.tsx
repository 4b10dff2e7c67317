/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import {
  InstallationHealth,
  InstallationWork,
  QueueHealth,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { Resource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { ResourceView } from '../parts/ResourceView';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { PressureTable } from './PressureTable';
import { kindName } from './words';

const ACCOUNT = /^\d{12}$/;

function Kinds({ queues }: { queues: QueueHealth[] }) {
  const t = useText();
  const format = useFormat();
  const table = useTableStyles();
  const columns = ['waiting', 'running', 'retrying', 'failed'] as const;
  return (
    <ScrollBox>
      <table className={table.table}>
        <caption className={table.caption}>{t('health.queue.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('health.queue.kind')}</th>
            {columns.map(column => (
              <th key={column} scope="col" className={table.number}>
                {t(`health.queue.${column}`)}
              </th>
            ))}
            <th scope="col">{t('health.queue.since')}</th>
          </tr>
        </thead>
        <tbody>
          {queues.map(queue => (
            <tr key={queue.kind}>
              <th scope="row">{kindName(queue.kind, t)}</th>
              {columns.map(column => (
                <td key={column} className={table.number}>
                  {format.number(queue[column])}
                </td>
              ))}
              <td>
                {queue.waitingSince ? format.ago(queue.waitingSince) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Failures({ queues }: { queues: QueueHealth[] }) {
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const failures = queues.flatMap(({ kind, failures: all }) =>
    all.map(failure => ({ kind, ...failure })),
  );
  if (failures.length === 0) {
    return <p className={surface.muted}>{t('health.queue.none')}</p>;
  }
  failures.sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ScrollBox>
      <table className={table.table}>
        <caption className={table.caption}>
          {t('health.queue.failuresCaption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('health.queue.kind')}</th>
            <th scope="col">{t('health.queue.on')}</th>
            <th scope="col">{t('health.queue.error')}</th>
            <th scope="col">{t('health.queue.when')}</th>
            <th scope="col" className={table.number}>
              {t('health.queue.attempts')}
            </th>
            <th scope="col">{t('health.queue.next')}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map(failure => (
            <tr key={`${failure.kind} ${failure.key}`}>
              <th scope="row">{kindName(failure.kind, t)}</th>
              <td>
                {ACCOUNT.test(failure.key) ? (
                  <Link
                    className={surface.textLink}
                    to={link('accounts', { account: failure.key })}
                  >
                    {failure.key}
                  </Link>
                ) : (
                  failure.key
                )}
              </td>
              <td>{failure.error}</td>
              <td title={format.dateTime(failure.at)}>
                {format.ago(failure.at)}
              </td>
              <td className={table.number}>
                {format.number(failure.attempts)}
              </td>
              <td>
                {t(
                  failure.willRetry
                    ? 'health.queue.willRetry'
                    : 'health.queue.givenUp',
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The work that replicas share: what waits, runs and failed. */
export function QueueSection(props: {
  work: Resource<InstallationWork>;
  health?: InstallationHealth;
}) {
  const { work, health } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const title = t('health.queue.title');
  return (
    <Section title={title}>
      {health && (
        <p className={`${surface.small} ${surface.muted}`}>
          {t(
            health.database === 'postgresql'
              ? 'health.queue.shared'
              : 'health.queue.own',
          )}{' '}
          {t(health.worker ? 'health.queue.worker' : 'health.queue.noWorker')}
        </p>
      )}
      <ResourceView resource={work} name={title} heights={[32, 32, 32]}>
        {({ pressure, queues }) => (
          <>
            <PressureTable pressure={pressure} />
            <div style={{ height: 24 }} />
            <Kinds queues={queues} />
            <h3 className={surface.heading} style={{ margin: '24px 0 8px' }}>
              {t('health.queue.failures')}
            </h3>
            <Failures queues={queues} />
          </>
        )}
      </ResourceView>
    </Section>
  );
}
