/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Switch } from '@backstage/ui';
import { useText } from '../hooks/useText';
import { FilterSelect } from '../parts/FilterSelect';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { FIGURES } from './lines';
import { PeriodPicker } from './PeriodPicker';
import { useTrendSettings } from './useTrendSettings';

/** Whether the entities of child groups are counted, kept in the address. */
export function ChildGroupsSwitch() {
  const t = useText();
  const { childGroups, setChildGroups } = useTrendSettings();
  return (
    <Switch
      label={t('filters.children')}
      isSelected={childGroups}
      onChange={setChildGroups}
    />
  );
}

/** Figure, period and child groups of the trends of a page. */
export function TrendControls(props: {
  /** Offer to leave child groups out. */
  groups?: boolean;
}) {
  const t = useText();
  const surface = useSurfaceStyles();
  const settings = useTrendSettings();
  return (
    <span className={surface.row}>
      {props.groups && <ChildGroupsSwitch />}
      <FilterSelect
        label={t('trend.figure.label')}
        value={settings.figure}
        options={FIGURES.map(value => ({
          value,
          label: t(`trend.figure.${value}`),
        }))}
        onChange={settings.setFigure}
      />
      <PeriodPicker />
    </span>
  );
}
