/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  CampaignInput,
  isPillarId,
  PILLAR_IDS,
  Risk,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { ResourceView } from '../parts/ResourceView';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { PickMany } from './PickMany';

/** Which checks a campaign is about. */
export function SelectionFields(props: {
  selection: CampaignInput['selection'];
  onChange: (selection: CampaignInput['selection']) => void;
}) {
  const { selection, onChange } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const checks = useResource({ key: 'checks', read: () => api.listChecks() });
  return (
    <>
      <p className={`${surface.small} ${surface.muted}`} style={{ margin: 0 }}>
        {t('campaigns.form.checksHint')}
      </p>
      <ResourceView
        resource={checks}
        name={t('campaigns.form.checks')}
        heights={[32]}
      >
        {page => (
          <PickMany
            label={t('campaigns.form.checks')}
            add={t('campaigns.form.addCheck')}
            options={page.items
              .filter(({ enabled }) => enabled)
              .map(({ checkId, title }) => ({ value: checkId, label: title }))}
            values={selection.checkIds}
            onChange={checkIds => onChange({ ...selection, checkIds })}
          />
        )}
      </ResourceView>
      <PickMany
        label={t('campaigns.form.pillars')}
        add={t('campaigns.form.addPillar')}
        options={PILLAR_IDS.map(value => ({
          value,
          label: t(`common.pillar.${value}`),
        }))}
        values={selection.pillars}
        onChange={pillars =>
          onChange({ ...selection, pillars: pillars.filter(isPillarId) })
        }
      />
      <PickMany
        label={t('campaigns.form.risks')}
        add={t('campaigns.form.addRisk')}
        options={RISKS.map(value => ({
          value,
          label: t(`common.risk.${value}`),
        }))}
        values={selection.risks}
        onChange={risks =>
          onChange({
            ...selection,
            risks: risks.filter((risk): risk is Risk =>
              RISKS.includes(risk as Risk),
            ),
          })
        }
      />
    </>
  );
}
