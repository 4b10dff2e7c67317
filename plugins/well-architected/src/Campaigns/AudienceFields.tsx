/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignAudience } from 'backstage-plugin-well-architected-common';
import { FilterName } from '../filters/filterNames';
import { useFilterChoices } from '../filters/useFilterChoices';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { PickMany } from './PickMany';

/** Parts of an audience, with the filter that has their choices. */
export const AUDIENCE_PARTS = [
  ['owners', 'owner'],
  ['systems', 'system'],
  ['domains', 'domain'],
  ['kinds', 'kind'],
  ['types', 'type'],
  ['lifecycles', 'lifecycle'],
] as const satisfies readonly (readonly [keyof CampaignAudience, FilterName])[];

/** Whose entities a campaign is for. */
export function AudienceFields(props: {
  audience: CampaignAudience;
  onChange: (audience: CampaignAudience) => void;
}) {
  const { audience, onChange } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const choices = useFilterChoices();
  return (
    <>
      <p className={`${surface.small} ${surface.muted}`} style={{ margin: 0 }}>
        {t('campaigns.form.audienceHint')}
      </p>
      {AUDIENCE_PARTS.map(([part, filter]) => {
        const label = t(`campaigns.audience.${part}`);
        return (
          <PickMany
            key={part}
            label={label}
            add={t('campaigns.form.add', { name: label })}
            options={choices(filter, '')}
            values={audience[part]}
            onChange={values => onChange({ ...audience, [part]: values })}
          />
        );
      })}
    </>
  );
}
