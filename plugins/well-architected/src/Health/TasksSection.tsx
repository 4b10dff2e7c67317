/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiErrorWarningLine } from '@remixicon/react';
import {
  InstallationWork,
  ScheduledTask,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { Resource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { MessagePanel } from '../parts/MessagePanel';
import { ResourceView } from '../parts/ResourceView';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { periodText, taskName } from './words';

function TaskTable({ tasks }: { tasks: ScheduledTask[] }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  return (
    <ScrollBox>
      <table className={table.table}>
        <caption className={table.caption}>{t('health.tasks.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('health.tasks.task')}</th>
            <th scope="col">{t('health.tasks.every')}</th>
            <th scope="col">{t('health.tasks.last')}</th>
            <th scope="col">{t('health.tasks.next')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map(task => (
            <tr key={task.id}>
              <th scope="row">
                {taskName(task.id, t)}
                <div className={surface.muted}>{task.id}</div>
                {task.lastError && (
                  <div>
                    {t('health.tasks.failed', { error: task.lastError })}
                  </div>
                )}
              </th>
              <td>
                {task.everySeconds ? periodText(task.everySeconds, t) : '–'}
              </td>
              <td>
                {task.lastEndedAt
                  ? format.ago(task.lastEndedAt)
                  : t('health.tasks.never')}
              </td>
              <td>
                {task.running && t('health.tasks.running')}
                {!task.running && (task.nextAt ? format.ago(task.nextAt) : '–')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** What one replica at a time does by the clock. */
export function TasksSection({ work }: { work: Resource<InstallationWork> }) {
  const t = useText();
  const surface = useSurfaceStyles();
  const title = t('health.tasks.title');
  return (
    <Section title={title}>
      <ResourceView resource={work} name={title} heights={[32, 32, 32]}>
        {({ tasks, tasksProblem }) => {
          if (tasksProblem) {
            return (
              <MessagePanel
                tone="warning"
                icon={RiErrorWarningLine}
                title={t('health.tasks.problem')}
              >
                {t('health.tasks.problemHelp', { message: tasksProblem })}
              </MessagePanel>
            );
          }
          return tasks.length === 0 ? (
            <p className={surface.muted}>{t('health.tasks.none')}</p>
          ) : (
            <TaskTable tasks={tasks} />
          );
        }}
      </ResourceView>
    </Section>
  );
}
