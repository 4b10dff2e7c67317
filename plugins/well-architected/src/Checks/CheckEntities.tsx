/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  CHECK_STATES,
  CheckState,
  CheckSum,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { FilterBar } from '../filters/FilterBar';
import { FilterName, isCheckState } from '../filters/filterNames';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useSorting } from '../hooks/useSorting';
import { useText } from '../hooks/useText';
import { FINDING_SORTS, OrgFindingsList } from '../OrgFindings';
import { CsvButton } from '../parts/CsvButton';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useCheckFilter } from './ChecksList';

const FILTERS: FilterName[] = ['owner', 'risk', 'system'];
const MORE: FilterName[] = [
  'domain',
  'kind',
  'type',
  'lifecycle',
  'account',
  'basis',
];

const COUNT: Record<CheckState, (sum: CheckSum) => number> = {
  fail: sum => sum.failing,
  waived: sum => sum.waived,
  unknown: sum => sum.unknown,
  pass: sum => sum.passing,
  'not-applicable': sum => sum.notApplicable,
};

/** The entities behind a check, by the state that it has for them. */
export function CheckEntities(props: { checkId: string; title: string }) {
  const { checkId, title } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { url, filter } = useCheckFilter();
  const asked = url.get('state');
  const state = asked === 'all' || isCheckState(asked) ? asked : 'fail';
  const ofCheck = { ...filter, state: undefined, check: [checkId] };
  const listed = {
    ...ofCheck,
    state: state === 'all' ? [...CHECK_STATES] : [state],
  };
  // Without the counts the list still works, so a failure needs no panel.
  const sums = useResource({
    key: JSON.stringify(ofCheck),
    read: () => api.listCheckSums({ ...ofCheck, limit: 1 }),
  });
  const [sum] = sums.value?.items ?? [];
  const count = (of: CheckState) => (sum ? COUNT[of](sum) : 0);
  const counted = (value: number) =>
    sums.value ? format.number(value) : undefined;
  const { request } = useSorting(FINDING_SORTS);
  const name = t('findings.checks.entities');
  return (
    <Section
      title={name}
      actions={
        <CsvButton
          name={`well-architected-${checkId}`}
          read={() => api.getFindingsCsv({ ...listed, ...request })}
        />
      }
    >
      <div className={surface.row} style={{ marginBottom: 12 }}>
        <Segmented
          label={t('findings.list.state')}
          value={state}
          onChange={next => url.set({ state: next === 'fail' ? '' : next })}
          options={[
            ...CHECK_STATES.map(value => ({
              value,
              label: t(`common.state.${value}`),
              count: counted(count(value)),
            })),
            {
              value: 'all',
              label: t('common.action.all'),
              count: counted(
                CHECK_STATES.reduce((all, value) => all + count(value), 0),
              ),
            },
          ]}
        />
      </div>
      <FilterBar page="check" names={FILTERS} more={MORE} ofCheck />
      <OrgFindingsList
        filter={listed}
        name={name}
        caption={t('findings.checks.entitiesCaption', { check: title })}
        empty={t(`findings.checks.noEntity.${state}`)}
        ofCheck
      />
    </Section>
  );
}
