/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { Button } from '@backstage/ui';
import { RiGroupLine } from '@remixicon/react';
import { Milestone } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { MessagePanel } from '../parts/MessagePanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** A review that could not be completed as it was seen. */
export interface RefusedReview {
  /** Number of the review that was seen. */
  review: number;
  /** The name that was typed. */
  name: string;
  /** Sentence of the backend. */
  message: string;
}

/**
 * Tells the second of two who completed a review what the first one did, and
 * what of theirs was not kept.
 */
export function CompleteConflict(props: {
  refused: RefusedReview;
  /** As they are now, the latest first. */
  milestones: Milestone[];
  onDismiss: () => void;
}) {
  const { refused, milestones, onDismiss } = props;
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const theirs = milestones.find(({ number }) => number === refused.review);
  return (
    <MessagePanel
      alert
      tone="warning"
      icon={RiGroupLine}
      title={t('review.complete.meanwhile')}
      actions={
        <Button size="small" variant="tertiary" onPress={onDismiss}>
          {t('review.complete.seen')}
        </Button>
      }
    >
      <p style={{ margin: 0 }}>{refused.message}</p>
      {theirs && (
        <p style={{ margin: 0 }}>
          <Link
            to={url.query({ view: 'milestone', milestone: theirs.id })}
            className={surface.textLink}
          >
            {theirs.name}
          </Link>
          :{' '}
          {t('review.milestones.by', {
            date: format.date(theirs.at),
            author: entityName(theirs.author),
          })}
        </p>
      )}
      <p style={{ margin: 0 }}>
        {t('review.complete.yours', { name: refused.name })}
      </p>
    </MessagePanel>
  );
}
