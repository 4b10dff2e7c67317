/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ComponentProps, ReactNode } from 'react';
import { PILLAR_IDS, PillarId } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { Segmented } from '../parts/Segmented';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { SittingHead } from './SittingHead';

/** Paragraphs of the stack, which has gaps of its own. */
const FLUSH = { margin: 0 };

/** The pillars with what is answered of each, and the one that is shown. */
export function SittingPillars(props: {
  pillar: PillarId;
  /** Such as `3/7`. */
  countOf: (pillar: PillarId) => string;
  children: ReactNode;
}) {
  const { pillar, countOf, children } = props;
  const t = useText();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  return (
    <div className={surface.stack} style={{ gap: 12 }}>
      <Segmented
        label={t('entity.findings.filterPillar')}
        value={pillar}
        onChange={next => url.set({ pillar: next })}
        options={PILLAR_IDS.map(id => ({
          value: id,
          label: t(`common.pillarShort.${id}`),
          count: countOf(id),
        }))}
      />
      {children}
    </div>
  );
}

/**
 * What is answered of one pillar in one sitting: how far it is, which part of
 * it is shown, answers of others to take over, and the items.
 */
export function SittingFrame(
  props: ComponentProps<typeof SittingHead> & {
    /** How far it is, in a sentence. */
    progress: string;
    /** Shown below the progress. */
    below?: ReactNode;
    /** Which items are shown; the first is the choice without any. */
    filter: string;
    filters: { value: string; label: string; count: string }[];
    /** Shown below the filter. */
    notice?: ReactNode;
    /** Instead of the items, where there are none. */
    empty: string | undefined;
    children: ReactNode;
  },
) {
  const { progress, below, filter, filters, notice, empty, children } = props;
  const t = useText();
  const url = useUrlState();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  return (
    <div className={surface.stack} style={{ gap: 12 }}>
      <p role="status" className={surface.small} style={FLUSH}>
        {progress}
      </p>
      {below}
      <div className={surface.row}>
        <Segmented
          label={t('answers.filter')}
          value={filter}
          onChange={show =>
            url.set({ show: show === filters[0].value ? '' : show })
          }
          options={filters}
        />
      </div>
      {notice}
      <SittingHead
        entityRef={props.entityRef}
        sources={props.sources}
        permission={props.permission}
        onCopied={props.onCopied}
      />
      {empty !== undefined && (
        <p className={surface.muted} style={FLUSH}>
          {empty}
        </p>
      )}
      <ol className={classes.items}>{children}</ol>
    </div>
  );
}
