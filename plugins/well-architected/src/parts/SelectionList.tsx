/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DisabledCheck,
  Selection,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from './useSurfaceStyles';

const titlesOf = (checks: DisabledCheck[]) =>
  checks.map(({ title }) => title).join(', ');

/** Lines of what is off: pillars and sources with their checks, then checks. */
function useLines({
  disabledChecks,
  disabledPillars,
  disabledSources,
  regradedChecks,
}: Selection) {
  const t = useText();
  return [
    ...disabledPillars.map(({ pillar, reason }) => ({
      key: pillar,
      text: t('entity.selection.pillar', {
        pillar: t(`common.pillar.${pillar}`),
        reason,
      }),
      checks: titlesOf(
        disabledChecks.filter(c => c.by === 'pillar' && c.pillar === pillar),
      ),
    })),
    ...disabledSources.map(({ id, reason }) => ({
      key: id,
      text: t('entity.selection.source', { source: id, reason }),
      checks: titlesOf(disabledChecks.filter(c => c.source === id)),
    })),
    ...disabledChecks
      .filter(({ by }) => by === 'check')
      .map(({ checkId, title, pillar, reason }) => ({
        key: checkId,
        text: t('entity.selection.check', {
          title,
          pillar: t(`common.pillar.${pillar}`),
          reason,
        }),
        checks: '',
      })),
    ...regradedChecks.map(({ checkId, title, pillar, from, to, reason }) => ({
      key: `${checkId} re-graded`,
      text: t('entity.selection.regrade', {
        title,
        pillar: t(`common.pillar.${pillar}`),
        from,
        to,
        reason,
      }),
      checks: '',
    })),
  ];
}

/**
 * A quiet line that says how much the administrator turned off or re-graded,
 * and opens the list with the reasons; nothing where that is nothing.
 */
export function SelectionList(props: {
  selection: Selection;
  /** Show the list at once, as in a report. */
  open?: boolean;
}) {
  const { selection, open = false } = props;
  const surface = useSurfaceStyles();
  const t = useText();
  const lines = useLines(selection);
  const off = selection.disabledChecks.length;
  const regraded = selection.regradedChecks.length;
  if (lines.length === 0) {
    return null;
  }
  return (
    <details style={{ marginTop: 12 }} open={open}>
      <summary className={surface.summary}>
        {[
          (off > 0 || regraded === 0) &&
            t('entity.selection.off', { count: off }),
          regraded > 0 && t('entity.selection.regraded', { count: regraded }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </summary>
      <ul className={surface.small}>
        {lines.map(({ key, text, checks }) => (
          <li key={key}>
            {text}
            {checks && <div className={surface.muted}>{checks}</div>}
          </li>
        ))}
      </ul>
    </details>
  );
}
