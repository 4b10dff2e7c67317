/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiLockLine } from '@remixicon/react';
import { wellArchitectedAdministerPermission } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { MessagePanel } from '../parts/MessagePanel';
import { LoadingLines, ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { HealthFigures } from './HealthFigures';
import { NotificationLog } from './NotificationLog';
import { ProblemList } from './ProblemList';
import { QueueSection } from './QueueSection';
import { SettingsSection } from './SettingsSection';
import { TablesSection } from './TablesSection';
import { TasksSection } from './TasksSection';

function Denied() {
  const t = useText();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  return (
    <MessagePanel
      tone="neutral"
      icon={RiLockLine}
      title={t('health.deniedTitle')}
      actions={
        <Link className={surface.textLink} to={link('accounts')}>
          {t('health.deniedLink')}
        </Link>
      }
    >
      {t('health.denied', {
        permission: wellArchitectedAdministerPermission.name,
      })}
    </MessagePanel>
  );
}

function Content() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const health = useResource({
    key: 'installation',
    read: () => api.getInstallation(),
  });
  const work = useResource({
    key: 'work',
    read: () => api.getInstallationWork(),
  });
  const reload = () => {
    health.reload();
    work.reload();
  };
  useRunUpdates({ waiting: true, onUpdate: reload });
  const title = t('health.status.title');
  return (
    <div className={surface.stack}>
      <Section title={title}>
        <ResourceView resource={health} name={title} heights={[96, 64]}>
          {value => (
            <>
              <ProblemList health={value} work={work.value} />
              <HealthFigures health={value} />
            </>
          )}
        </ResourceView>
      </Section>
      <QueueSection work={work} health={health.value} />
      <TasksSection work={work} />
      <NotificationLog />
      <SettingsSection health={health} />
      <TablesSection />
    </div>
  );
}

/** How the plugin itself is, for administrators; others learn why not. */
export function HealthView() {
  const t = useText();
  const { allowed, loading } = usePermission({
    permission: wellArchitectedAdministerPermission,
  });
  if (loading) {
    return <LoadingLines name={t('org.page.health')} heights={[96, 160]} />;
  }
  return allowed ? <Content /> : <Denied />;
}
