/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InstallationHealth } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { FigureLinks } from '../parts/FigureLinks';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { periodText } from './words';

/** The counts of the installation; each leads to the list that makes it. */
export function HealthFigures({ health }: { health: InstallationHealth }) {
  const { accounts, entities, settings, catalogReadAt } = health;
  const t = useText();
  const format = useFormat();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  const { staleAfter } = settings;
  return (
    <>
      <div style={{ marginTop: 16 }}>
        <FigureLinks
          figures={[
            {
              label: t('health.figures.accounts'),
              value: format.number(accounts.total),
              hint: t('health.figures.accountsHint', {
                running: format.number(accounts.running),
                due: format.number(accounts.due),
              }),
              to: link('accounts', { sort: 'name' }),
            },
            {
              label: t('health.figures.failing'),
              value: format.number(accounts.failed),
              hint: t('health.figures.failingHint', {
                never: format.number(accounts.neverRead),
              }),
              to: link('accounts', { state: 'failed' }),
            },
            {
              label: t('health.figures.stale'),
              value: format.number(accounts.stale),
              hint:
                staleAfter === undefined
                  ? t('health.figures.staleNever')
                  : t('health.figures.staleHint', {
                      age: periodText(staleAfter, t),
                    }),
              to: link('accounts', { sort: 'age' }),
            },
            {
              label: t('health.figures.entities'),
              value: format.number(entities.total),
              hint: t('health.figures.entitiesHint', {
                unscored: format.number(entities.unscored),
              }),
              to: link('entities', { sort: 'name' }),
            },
            {
              label: t('health.figures.due'),
              value: format.number(entities.due),
              hint: entities.oldestScoreAt
                ? t('health.figures.dueHint', {
                    ago: format.ago(entities.oldestScoreAt),
                  })
                : t('health.figures.dueNone'),
              to: link('entities', { sort: 'evaluatedAt' }),
            },
          ]}
        />
      </div>
      <p className={`${surface.small} ${surface.muted}`}>
        {catalogReadAt
          ? t('health.figures.catalog', { ago: format.ago(catalogReadAt) })
          : t('health.problem.catalogNever')}{' '}
        {t('health.figures.schedule', {
          every: periodText(settings.readEvery, t),
        })}
        {accounts.claimsDue > 0 &&
          ` ${t('health.figures.claims', { count: accounts.claimsDue })}`}
      </p>
    </>
  );
}
