/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  EntityQuestions,
  isPillarId,
  PillarId,
  PILLAR_IDS,
  PillarScore,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { wellArchitectedApiRef } from '../api';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { MessagePanel } from '../parts/MessagePanel';
import { ResourceView } from '../parts/ResourceView';
import { ScoreBar } from '../parts/ScoreBar';
import {
  isQuestionFilter,
  matchesFilter,
  progressOf,
  QUESTION_FILTERS,
  QuestionFilter,
} from './filterQuestions';
import { QuestionItem } from './QuestionItem';
import { SittingFrame, SittingPillars } from './SittingFrame';
import { sourcesFor } from './SittingHead';

/** The pillar of the address, else the first with something to answer. */
function pillarToShow(chosen: string, { items }: EntityQuestions): PillarId {
  if (isPillarId(chosen)) {
    return chosen;
  }
  const open = items.find(each => matchesFilter(each, 'unanswered'));
  return (open ?? items.at(0))?.pillar ?? PILLAR_IDS[0];
}

function Sitting(props: {
  entityRef: string;
  questions: EntityQuestions;
  pillar: PillarId;
  filter: QuestionFilter;
  flagged: boolean;
  reload: () => void;
}) {
  const { entityRef, questions, pillar, filter, flagged, reload } = props;
  const t = useText();
  const permission = useEntityPermission({
    permission: wellArchitectedAnswerPermission,
    entityRef,
    pillar,
  });
  // what was answered in this sitting does not move away under the hands
  const [done, setDone] = useState<string[]>([]);
  const ofPillar = questions.items.filter(each => each.pillar === pillar);
  const shown = ofPillar.filter(
    each => matchesFilter(each, filter) || done.includes(each.checkId),
  );
  const ids = new Set(ofPillar.map(({ checkId }) => checkId));
  const sources = sourcesFor(questions.sources, ids);
  const { answered, needed } = progressOf(ofPillar);
  const share = needed === 0 ? 100 : Math.floor((100 * answered) / needed);
  const onSaved = (checkId: string) => {
    setDone(ids_ => [...ids_, checkId]);
    reload();
  };
  const empty = t(
    ofPillar.length === 0 ? 'answers.noQuestion' : 'answers.noneMatch',
  );
  return (
    <SittingFrame
      entityRef={entityRef}
      sources={sources}
      permission={permission}
      onCopied={reload}
      progress={t('answers.progress', {
        answered: String(answered),
        count: needed,
      })}
      below={<ScoreBar low={share} high={share} tone="neutral" />}
      filter={filter}
      filters={QUESTION_FILTERS.map(value => ({
        value,
        label: t(`answers.show.${value}`),
        count: String(
          ofPillar.filter(each => matchesFilter(each, value)).length,
        ),
      }))}
      notice={
        flagged && (
          <MessagePanel
            tone="warning"
            icon={RiErrorWarningLine}
            title={t('entity.state.flag')}
          />
        )
      }
      empty={shown.length === 0 ? empty : undefined}
    >
      {shown.map(question => (
        <QuestionItem
          key={question.checkId}
          entityRef={entityRef}
          question={question}
          allowed={permission.allowed}
          onSaved={onSaved}
          onConflict={reload}
        />
      ))}
    </SittingFrame>
  );
}

/** The questions of checks, to be answered a pillar in one sitting. */
export function ChecksView(props: {
  entityRef: string;
  title: string;
  pillars: PillarScore[];
  version: number;
}) {
  const { entityRef, title, pillars, version } = props;
  const api = useApi(wellArchitectedApiRef);
  const url = useUrlState();
  const questions = useResource({
    key: `${entityRef} questions`,
    version,
    read: () => api.listQuestions(entityRef),
  });
  const show = url.get('show');
  const filter = isQuestionFilter(show) ? show : 'all';
  return (
    <ResourceView resource={questions} name={title} heights={[32, 80, 80]}>
      {value => {
        const pillar = pillarToShow(url.get('pillar'), value);
        return (
          <SittingPillars
            pillar={pillar}
            countOf={id => {
              const { answered, needed } = progressOf(
                value.items.filter(each => each.pillar === id),
              );
              return `${answered}/${needed}`;
            }}
          >
            <Sitting
              key={`${pillar} ${filter}`}
              entityRef={entityRef}
              questions={value}
              pillar={pillar}
              filter={filter}
              flagged={pillars.some(
                each => each.pillar === pillar && each.notApplicableFlag,
              )}
              reload={questions.reload}
            />
          </SittingPillars>
        );
      }}
    </ResourceView>
  );
}
