/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { EntityFilter } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { EntitiesTable } from '../Org/EntitiesTable';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const SHOWN = 10;

/** The worst entities of a part, with the way to all of them. */
export function MemberEntities(props: {
  filter: EntityFilter;
  within: Record<string, string>;
  version: number;
}) {
  const { filter, within, version } = props;
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const link = useOrgLink(within);
  const title = t('trend.members.title');
  const entities = useResource({
    key: JSON.stringify(filter),
    version,
    read: () => api.listEntities({ ...filter, sort: 'worst', limit: SHOWN }),
  });
  return (
    <Section
      title={title}
      actions={
        <Link
          className={`${surface.textLink} ${surface.small}`}
          to={link('entities')}
        >
          {t('trend.members.all', {
            entities: format.number(entities.value?.totalItems ?? 0),
          })}
        </Link>
      }
    >
      <ResourceView resource={entities} name={title} heights={[40, 40, 40, 40]}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={surface.muted}>{t('trend.members.none')}</p>
          ) : (
            <EntitiesTable rows={items} pillar="" risk="" />
          )
        }
      </ResourceView>
    </Section>
  );
}
