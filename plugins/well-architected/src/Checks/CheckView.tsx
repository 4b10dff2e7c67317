/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { RiArrowLeftLine } from '@remixicon/react';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AboutCheck } from './AboutCheck';
import { CheckEntities } from './CheckEntities';

/** One check: what it is, and the entities behind its numbers. */
export function CheckView({ checkId }: { checkId: string }) {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const url = useUrlState();
  const check = useResource({
    key: checkId,
    read: () => api.getCheck(checkId),
  });
  const title = check.value?.title ?? checkId;
  return (
    <div className={surface.stack}>
      <Link
        className={`${surface.link} ${surface.row}`}
        to={url.query({ check: '', state: '', sort: '', dir: '' })}
      >
        <RiArrowLeftLine size={16} aria-hidden /> {t('findings.checks.back')}
      </Link>
      <Section title={title}>
        <ResourceView
          resource={check}
          name={t('findings.checks.about')}
          heights={[24, 60, 60]}
        >
          {value => <AboutCheck check={value} />}
        </ResourceView>
      </Section>
      <CheckEntities checkId={checkId} title={title} />
    </div>
  );
}
