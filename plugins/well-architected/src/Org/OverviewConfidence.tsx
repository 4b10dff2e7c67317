/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { Overview } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { ConfidenceBar } from '../parts/ConfidenceBar';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** What the evidence rests on; each share leads to the checks behind it. */
export function OverviewConfidence(props: {
  overview: Overview;
  /** Filters of the lists behind, for a part of the organisation. */
  within?: Record<string, string>;
}) {
  const { overview, within } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const link = useOrgLink(within);
  return (
    <Section title={t('org.overview.confidence')}>
      <p className={`${surface.small} ${surface.muted}`}>
        {t('org.overview.confidenceHint')}
      </p>
      <ConfidenceBar
        confidence={overview.confidence}
        linkOf={(basis, words) => (
          <Link
            className={surface.textLink}
            to={
              basis === 'unknown'
                ? link('checks', {
                    state: 'unknown',
                    sort: 'unknown',
                    dir: 'desc',
                  })
                : link('checks', { basis })
            }
          >
            {words}
          </Link>
        )}
      />
    </Section>
  );
}
