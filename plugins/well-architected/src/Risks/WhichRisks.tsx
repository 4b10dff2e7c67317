/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { RISKS } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useRiskFilter } from './useRiskFilter';

/** Of which risk and in which state findings are listed. */
export function WhichRisks(props: {
  /** Name of all states that apply, where those are a choice. */
  allStates?: string;
  children?: ReactNode;
}) {
  const { allStates, children } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const { url, risk, state } = useRiskFilter();
  const isAll = allStates !== undefined && url.get('state') === 'all';
  return (
    <div className={surface.row} style={{ marginBottom: 12 }}>
      <Segmented
        label={t('findings.risks.which')}
        value={risk}
        onChange={next => url.set({ risk: next === 'HIGH' ? '' : next })}
        options={[
          ...RISKS.map(value => ({
            value,
            label: t(`common.risk.${value}`),
          })),
          { value: 'all', label: t('findings.risks.all') },
        ]}
      />
      <Segmented
        label={t('findings.risks.states')}
        value={isAll ? 'all' : state}
        onChange={next => url.set({ state: next === 'fail' ? '' : next })}
        options={[
          { value: 'fail', label: t('findings.risks.open') },
          { value: 'waived', label: t('findings.risks.accepted') },
          // links ask for other states; without one they are not in the way
          ...(state === 'fail' || state === 'waived'
            ? []
            : [{ value: state, label: t(`common.state.${state}`) }]),
          ...(isAll ? [{ value: 'all', label: allStates }] : []),
        ]}
      />
      {children}
    </div>
  );
}
