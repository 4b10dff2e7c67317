/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  MilestonePage,
  wellArchitectedCompletePermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AcknowledgePillar } from './AcknowledgePillar';
import { ComparisonView } from './ComparisonView';
import { CompleteConflict, RefusedReview } from './CompleteConflict';
import { CompleteForm } from './CompleteForm';
import { MilestoneTable } from './MilestoneTable';
import { ReviewSteps } from './ReviewSteps';

const useStyles = makeStyles((theme: Theme) => ({
  review: {
    '& h3': { margin: theme.spacing(2.5, 0, 1), fontSize: '0.875rem' },
    '& > p': { maxWidth: '75ch', marginTop: 0 },
  },
}));

function Review(props: {
  entityRef: string;
  page: MilestonePage;
  onChanged: () => void;
}) {
  const { entityRef, page, onChanged } = props;
  const { reviewState: state, items } = page;
  const t = useText();
  const url = useUrlState();
  const classes = useStyles();
  const forms = useFormStyles();
  const surface = useSurfaceStyles();
  const permission = useEntityPermission({
    permission: wellArchitectedCompletePermission,
    entityRef,
  });
  const unproven = state.pillars.filter(pillar => !pillar.enoughEvidence);
  const [refused, setRefused] = useState<RefusedReview>();
  const isComplete = state.steps.some(
    ({ id, done }) => id === 'complete' && done,
  );
  return (
    <div className={classes.review}>
      <p className={`${surface.small} ${surface.muted}`} data-no-print>
        {t('review.intro')}
      </p>
      <ReviewSteps steps={state.steps} />
      {unproven.length > 0 && (
        <>
          <h3>{t('review.acknowledge.title')}</h3>
          <ul className={forms.items}>
            {unproven.map(readiness => (
              <AcknowledgePillar
                key={`${state.review} ${readiness.pillar}`}
                entityRef={entityRef}
                readiness={readiness}
                frozen={isComplete}
                onChanged={onChanged}
              />
            ))}
          </ul>
        </>
      )}
      <div data-no-print>
        <h3>{t('review.complete.title')}</h3>
        {refused && (
          <CompleteConflict
            refused={refused}
            milestones={items}
            onDismiss={() => setRefused(undefined)}
          />
        )}
        {isComplete ? (
          <p role="status" className={surface.small}>
            {t('review.complete.done', { review: String(state.review) })}
          </p>
        ) : (
          <CompleteForm
            entityRef={entityRef}
            state={state}
            permission={permission}
            onCompleted={() => {
              setRefused(undefined);
              onChanged();
            }}
            onConflict={conflict => {
              setRefused(conflict);
              onChanged();
            }}
          />
        )}
      </div>
      <h3>{t('review.milestones.title')}</h3>
      <MilestoneTable milestones={items} />
      {url.get('compare') && (
        <ComparisonView
          entityRef={entityRef}
          milestones={items}
          version={`${items.length} ${state.review}`}
        />
      )}
    </div>
  );
}

/**
 * The review as work of people: its progress, what persons acknowledge, its
 * completion, and the milestones with their comparison.
 */
export function ReviewSection(props: {
  id: string;
  entityRef: string;
  version: number;
}) {
  const { id, entityRef, version } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const milestones = useResource({
    key: entityRef,
    version,
    read: () => api.listMilestones(entityRef),
  });
  const review = milestones.value?.reviewState.review;
  const title =
    review === undefined
      ? t('review.section')
      : t('review.title', { review: String(review) });
  return (
    <Section title={title} id={id}>
      <ResourceView
        resource={milestones}
        name={t('review.section')}
        heights={[24, 120, 80]}
      >
        {page => (
          <Review
            entityRef={entityRef}
            page={page}
            onChanged={milestones.reload}
          />
        )}
      </ResourceView>
    </Section>
  );
}
