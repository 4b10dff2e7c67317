/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarScore } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { ChecksView } from './ChecksView';
import { FrameworkView } from './FrameworkView';

/** What people can answer: questions of checks, or those of the framework. */
export function AnswersView(props: {
  entityRef: string;
  entityName: string;
  pillars: PillarScore[];
  version: number;
}) {
  const { entityRef, entityName, pillars, version } = props;
  const t = useText();
  const url = useUrlState();
  const isFramework = url.get('about') === 'framework';
  const title = t('answers.title', { entity: entityName });
  return (
    <Section
      title={title}
      actions={
        <Segmented
          label={t('answers.about.label')}
          value={isFramework ? 'framework' : 'checks'}
          onChange={about =>
            url.set({ about: about === 'checks' ? '' : about, show: '' })
          }
          options={(['checks', 'framework'] as const).map(value => ({
            value,
            label: t(`answers.about.${value}`),
          }))}
        />
      }
    >
      {isFramework ? (
        <FrameworkView entityRef={entityRef} title={title} version={version} />
      ) : (
        <ChecksView
          entityRef={entityRef}
          title={title}
          pillars={pillars}
          version={version}
        />
      )}
    </Section>
  );
}
