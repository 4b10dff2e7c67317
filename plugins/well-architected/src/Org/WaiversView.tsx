/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { WaiverFilter } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { FilterBar } from '../filters/FilterBar';
import { FilterName, filterOf } from '../filters/filterNames';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { CsvButton } from '../parts/CsvButton';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { WaiverList, WAIVERS_PAGE } from './WaiverList';

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;
const WHICH = ['pending', 'expiring', 'all'] as const;

const FILTERS: FilterName[] = ['owner', 'risk'];
const MORE: FilterName[] = [
  'system',
  'domain',
  'kind',
  'type',
  'lifecycle',
  'account',
];

const useStyles = makeStyles((theme: Theme) => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
}));

function statesOf(which: (typeof WHICH)[number]): WaiverFilter {
  const soon = new Date(Date.now() + SOON_DAYS * DAY_MS);
  const states: Record<typeof which, WaiverFilter> = {
    pending: { state: ['requested'] },
    expiring: {
      state: ['approved'],
      expiresBy: soon.toISOString().slice(0, 10),
    },
    all: {},
  };
  return states[which];
}

/** Accepted risks of all entities: to decide on, about to end, and all. */
export function WaiversView() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const url = useUrlState();
  const [decisions, setDecisions] = useState(0);
  const which = WHICH.find(name => name === url.get('waivers')) ?? 'pending';
  // a waiver has a state of its own, and entities no pillar and level here
  const {
    state: _state,
    pillar: _pillar,
    level: _level,
    ...asked
  } = filterOf(url.get);
  const filter: WaiverFilter = { ...asked, ...statesOf(which) };
  const isNarrowed = Object.values(asked).some(value => value !== undefined);
  const key = JSON.stringify({ filter, decisions });
  const waivers = useResource({
    key,
    read: () => api.listWaivers({ ...filter, limit: WAIVERS_PAGE }),
  });
  const title = t('org.waivers.title');
  const days = { days: String(SOON_DAYS) };
  return (
    <Section
      title={title}
      actions={
        <CsvButton
          name="well-architected-waivers"
          read={() => api.getWaiversCsv(filter)}
        />
      }
    >
      <div className={classes.bar}>
        <Segmented
          label={t('org.waivers.which')}
          value={which}
          onChange={next =>
            url.set({ waivers: next === 'pending' ? '' : next })
          }
          options={WHICH.map(value => ({
            value,
            label: t(`org.waivers.${value}`, days),
          }))}
        />
      </div>
      <FilterBar
        page="waivers"
        searchLabel={t('findings.risks.search')}
        names={FILTERS}
        more={MORE}
      />
      <ResourceView resource={waivers} name={title} heights={[120, 120, 120]}>
        {first =>
          first.items.length === 0 && !first.nextCursor ? (
            <p className={surface.muted}>
              {isNarrowed
                ? t('org.waivers.noneMatch')
                : t(`org.waivers.${which}None`, days)}
            </p>
          ) : (
            <WaiverList
              key={key}
              first={first}
              filter={filter}
              onChanged={() => setDecisions(count => count + 1)}
            />
          )
        }
      </ResourceView>
    </Section>
  );
}
