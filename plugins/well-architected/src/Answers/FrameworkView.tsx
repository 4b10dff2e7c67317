/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  EntityFramework,
  isPillarId,
  PillarId,
  PILLAR_IDS,
  QuestionReview,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { ResourceView } from '../parts/ResourceView';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { FrameworkQuestion } from './FrameworkQuestion';
import { SittingFrame, SittingPillars } from './SittingFrame';
import { sourcesFor } from './SittingHead';

/** Which questions are shown; the first is the choice without any. */
const FILTERS = ['all', 'risk', 'unanswered'] as const;
type Filter = (typeof FILTERS)[number];

const isRisk = ({ risk }: QuestionReview) =>
  risk === 'HIGH' || risk === 'MEDIUM' || risk === 'LOW';
const matches = (question: QuestionReview, filter: Filter) =>
  filter === 'all' ||
  (filter === 'risk' ? isRisk(question) : question.risk === 'UNANSWERED');

function Pillar(props: {
  entityRef: string;
  framework: EntityFramework;
  pillar: PillarId;
  filter: Filter;
  reload: () => void;
}) {
  const { entityRef, framework, pillar, filter, reload } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const permission = useEntityPermission({
    permission: wellArchitectedAnswerPermission,
    entityRef,
    pillar,
  });
  // what was answered in this sitting does not move away under the hands
  const [done, setDone] = useState<string[]>([]);
  const own = framework.questions.filter(each => each.pillar === pillar);
  const shown = own.filter(
    each => matches(each, filter) || done.includes(each.questionId),
  );
  const ids = new Set(
    own.flatMap(each => each.practices.map(({ practiceId }) => practiceId)),
  );
  return (
    <SittingFrame
      entityRef={entityRef}
      sources={sourcesFor(framework.sources, ids)}
      permission={permission}
      onCopied={reload}
      progress={t('answers.frameworkProgress', {
        risks: String(own.filter(isRisk).length),
        open: String(own.filter(q => q.risk === 'UNANSWERED').length),
        count: own.length,
      })}
      below={
        <p
          className={`${surface.small} ${surface.muted}`}
          style={{ margin: 0 }}
        >
          {t('answers.frameworkHint')}
        </p>
      }
      filter={filter}
      filters={FILTERS.map(value => ({
        value,
        label: t(`answers.frameworkShow.${value}`),
        count: String(own.filter(each => matches(each, value)).length),
      }))}
      empty={shown.length === 0 ? t('answers.noneMatch') : undefined}
    >
      {shown.map(question => (
        <FrameworkQuestion
          key={question.questionId}
          entityRef={entityRef}
          question={question}
          allowed={permission.allowed}
          onSaved={() => {
            setDone(before => [...before, question.questionId]);
            reload();
          }}
          onConflict={reload}
        />
      ))}
    </SittingFrame>
  );
}

/** The questions of the framework by pillar, to be answered by best practice. */
export function FrameworkView(props: {
  entityRef: string;
  title: string;
  version: number;
}) {
  const { entityRef, title, version } = props;
  const api = useApi(wellArchitectedApiRef);
  const url = useUrlState();
  const framework = useResource({
    key: `${entityRef} framework`,
    version,
    read: () => api.getFramework(entityRef),
  });
  const chosen = url.get('pillar');
  const pillar = isPillarId(chosen) ? chosen : PILLAR_IDS[0];
  const show = url.get('show');
  const filter = FILTERS.find(each => each === show) ?? 'all';
  return (
    <ResourceView resource={framework} name={title} heights={[32, 80, 80]}>
      {value => (
        <SittingPillars
          pillar={pillar}
          countOf={id => {
            const own = value.questions.filter(each => each.pillar === id);
            const known = own.filter(({ risk }) => risk !== 'UNANSWERED');
            return `${known.length}/${own.length}`;
          }}
        >
          <Pillar
            key={`${pillar} ${filter}`}
            entityRef={entityRef}
            framework={value}
            pillar={pillar}
            filter={filter}
            reload={framework.reload}
          />
        </SittingPillars>
      )}
    </ResourceView>
  );
}
