/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';
import { useText } from '../hooks/useText';
import { withinOf } from '../links/withinOf';
import { NewestRisks } from '../Org/NewestRisks';
import { OverviewContent } from '../Org/OverviewContent';
import { ResourceView } from '../parts/ResourceView';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { ChildGroupsSwitch, TrendSection, useTrendSettings } from '../Trend';
import { MemberEntities } from './MemberEntities';
import { Portfolio, portfolioOf } from './portfolioOf';

function PortfolioOf(props: { portfolio: Portfolio; name: string }) {
  const { portfolio, name } = props;
  const { kind, filter, subject } = portfolio;
  const within = withinOf(subject);
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const t = useText();
  const [version, setVersion] = useState(0);
  const overview = useResource({
    key: JSON.stringify(filter),
    version,
    read: () => api.getOverview(filter),
  });
  useRunUpdates({
    waiting: false,
    onUpdate: () => setVersion(current => current + 1),
  });
  const reviewed = overview.value === undefined || overview.value.entities > 0;
  return (
    <div className={surface.stack}>
      <div className={surface.row}>
        <span className={`${surface.small} ${surface.muted}`}>
          {t(`trend.portfolio.${kind}`, { name })}
        </span>
        {kind === 'group' && <ChildGroupsSwitch />}
      </div>
      <ResourceView
        resource={overview}
        name={t('trend.portfolio.figures', { name })}
        heights={[96, 220]}
      >
        {value => (
          <OverviewContent
            overview={value}
            within={within}
            empty={t(`trend.portfolio.${kind}Empty`, { name })}
          />
        )}
      </ResourceView>
      {reviewed && (
        <>
          <TrendSection
            title={t('org.owners.trendOf', { owner: name })}
            subject={subject}
            version={version}
            withoutGroups
          />
          <MemberEntities filter={filter} within={within} version={version} />
        </>
      )}
      {overview.value && reviewed && (
        <NewestRisks newest={overview.value.newest} within={within} />
      )}
    </div>
  );
}

/** Figures, trend, entities and newest risks of what belongs to an entity. */
export function PortfolioView({ entity }: { entity: Entity }) {
  const { childGroups } = useTrendSettings();
  const portfolio = portfolioOf(entity, { childGroups });
  const { title, name } = entity.metadata;
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return portfolio ? (
    <PortfolioOf
      portfolio={portfolio}
      name={profile?.displayName ?? title ?? name}
    />
  ) : null;
}
