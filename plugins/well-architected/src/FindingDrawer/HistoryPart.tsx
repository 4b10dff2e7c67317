/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckTransition } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Part } from '../parts/Part';

/** When the check changed its state, newest first. */
export function HistoryPart(props: { transitions: CheckTransition[] }) {
  const t = useText();
  const surface = useSurfaceStyles();
  const format = useFormat();
  const newestFirst = [...props.transitions].sort((a, b) =>
    b.at.localeCompare(a.at),
  );
  return (
    <Part title={t('entity.panel.history')}>
      {newestFirst.length === 0 ? (
        <p className={surface.muted}>{t('entity.panel.historyNone')}</p>
      ) : (
        <ul>
          {newestFirst.map(({ at, from, to, risk }) => (
            <li key={at}>
              <time dateTime={at}>{format.dateTime(at)}</time>:{' '}
              {from
                ? t('entity.panel.changed', {
                    from: t(`common.state.${from}`),
                    to: t(`common.state.${to}`),
                  })
                : t('entity.panel.became', { to: t(`common.state.${to}`) })}
              {to === 'fail' && ` (${t(`common.risk.${risk}`)})`}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
