/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiExternalLinkLine } from '@remixicon/react';
import { FindingDetail } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { RiskBadge } from '../parts/badges';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Facts } from './Facts';
import { Part } from '../parts/Part';

/** Best practices of the framework, and what other tools call this. */
export function FrameworkPart({ finding }: { finding: FindingDetail }) {
  const { bestPractices, equivalents, parameters } = finding;
  const surface = useSurfaceStyles();
  const t = useText();
  const others = Object.entries(equivalents).filter(([, ids]) => ids.length);
  return (
    <Part title={t('entity.panel.framework')}>
      <ul>
        {bestPractices.map(({ id, title, url, risk }) => (
          <li key={id}>
            <a
              className={surface.link}
              href={url}
              target="_blank"
              rel="noopener noreferrer"
            >
              {id} {title} <RiExternalLinkLine size={13} aria-hidden />
            </a>{' '}
            <RiskBadge risk={risk} quiet />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <p className={surface.label} style={{ margin: '12px 0 4px' }}>
            {t('entity.panel.equivalents')}
          </p>
          <ul>
            {others.map(([tool, ids]) => (
              <li key={tool}>
                {tool}: <span className={surface.mono}>{ids.join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Facts facts={parameters} label={t('entity.panel.parameters')} />
      <p
        className={`${surface.mono} ${surface.muted}`}
        style={{ marginTop: 8 }}
      >
        {finding.result.checkId}
      </p>
    </Part>
  );
}
