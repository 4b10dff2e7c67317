/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  InstallationHealth,
  InstallationWork,
} from 'backstage-plugin-well-architected-common';
import { Format } from '../hooks/useFormat';
import { Translate } from '../hooks/useText';
import { OrgPart } from '../routes';
import { roundedSeconds } from './roundedSeconds';
import { kindName, periodText, taskName } from './words';

/** Something that needs somebody, and what to do about it. */
export interface HealthProblem {
  key: string;
  text: string;
  help: string;
  /** List behind it. */
  to?: { part: OrgPart; filters?: Record<string, string> };
}

interface Words {
  t: Translate;
  format: Format;
  now: number;
}

/** Work that waits longer than this while none of its kind runs is stuck. */
const STUCK_MS = 10 * 60_000;
/** Workers that need longer than this for what is due are behind. */
const BEHIND_SECONDS = 6 * 3_600;
/** A task may be this late, in periods and at least in time. */
const LATE_PERIODS = 2;
const LATE_MS = 5 * 60_000;
/** Looks at the catalog that may be missed. */
const CATALOG_LOOKS = 3;
/** A look may take so long. */
const CATALOG_MS = 30 * 60_000;

/** What is wrong with accounts, entities and deliveries. Pure. */
export function stateProblems(
  health: InstallationHealth,
  { t, format, now }: Words,
): HealthProblem[] {
  const { accounts, entities, outbox, catalogReadAt } = health;
  const catalogSlack =
    CATALOG_MS + CATALOG_LOOKS * health.settings.catalogEvery * 1000;
  const problems: (HealthProblem | false)[] = [
    accounts.failed > 0 && {
      key: 'failed',
      text: t('health.problem.failed', { count: accounts.failed }),
      help: t('health.problem.failedHelp'),
      to: { part: 'accounts', filters: { state: 'failed' } },
    },
    accounts.stale > 0 && {
      key: 'stale',
      text: t('health.problem.stale', { count: accounts.stale }),
      help: t('health.problem.staleHelp'),
      to: { part: 'accounts', filters: { sort: 'age' } },
    },
    entities.unscored > 0 && {
      key: 'unscored',
      text: t('health.problem.unscored', { count: entities.unscored }),
      help: t('health.problem.unscoredHelp'),
    },
    (!catalogReadAt || now - Date.parse(catalogReadAt) > catalogSlack) && {
      key: 'catalog',
      text: catalogReadAt
        ? t('health.problem.catalog', { ago: format.ago(catalogReadAt) })
        : t('health.problem.catalogNever'),
      help: t('health.problem.catalogHelp'),
    },
    outbox.notifications.failing > 0 && {
      key: 'notifications',
      text: t('health.problem.notifications', {
        count: outbox.notifications.failing,
      }),
      help: t('health.problem.notificationsHelp'),
      to: { part: 'health', filters: { messageState: 'waiting' } },
    },
    outbox.events.failing > 0 && {
      key: 'events',
      text: t('health.problem.events', { count: outbox.events.failing }),
      help: t('health.problem.eventsHelp'),
    },
  ];
  return problems.filter((problem): problem is HealthProblem => !!problem);
}

/** What is wrong with the queue and the tasks. Pure. */
export function workProblems(
  work: InstallationWork,
  { t, format, now }: Words,
): HealthProblem[] {
  const queues = work.queues.flatMap((queue): HealthProblem[] => {
    const { kind, failed, running, waitingSince } = queue;
    const name = kindName(kind, t);
    const isStuck =
      running === 0 &&
      waitingSince !== undefined &&
      now - Date.parse(waitingSince) > STUCK_MS;
    return [
      ...(isStuck
        ? [
            {
              key: `${kind} waits`,
              text: t('health.problem.waiting', {
                kind: name,
                ago: format.ago(waitingSince),
              }),
              help: t('health.problem.waitingHelp'),
            },
          ]
        : []),
      ...(failed > 0
        ? [
            {
              key: `${kind} failed`,
              text: t('health.problem.given', { kind: name, count: failed }),
              help: t('health.problem.givenHelp'),
            },
          ]
        : []),
    ];
  });
  const tasks = work.tasks.flatMap((task): HealthProblem[] => {
    const { id, running, nextAt, everySeconds = 0, lastError } = task;
    const name = taskName(id, t);
    const slack = Math.max(LATE_MS, LATE_PERIODS * everySeconds * 1000);
    const isLate =
      !running && nextAt !== undefined && now - Date.parse(nextAt) > slack;
    return [
      ...(lastError
        ? [
            {
              key: `${id} failed`,
              text: t('health.problem.task', { task: name, error: lastError }),
              help: t('health.problem.taskHelp'),
            },
          ]
        : []),
      ...(isLate
        ? [
            {
              key: `${id} late`,
              text: t('health.problem.late', {
                task: name,
                ago: format.ago(nextAt),
              }),
              help: t('health.problem.lateHelp'),
            },
          ]
        : []),
    ];
  });
  const behind = work.pressure.flatMap((one): HealthProblem[] =>
    (one.catchUpSeconds ?? 0) > BEHIND_SECONDS
      ? [
          {
            key: `${one.kind} behind`,
            text: t('health.problem.behind', {
              kind: t(`health.pressure.kinds.${one.kind}`),
              time: periodText(roundedSeconds(one.catchUpSeconds ?? 0), t),
              count: one.due,
            }),
            help: t('health.problem.behindHelp'),
          },
        ]
      : [],
  );
  return [...behind, ...queues, ...tasks];
}
