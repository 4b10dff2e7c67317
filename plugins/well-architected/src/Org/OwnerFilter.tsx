/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { FilterSelect } from '../parts/FilterSelect';

const OWNERS_OFFERED = 200;

/** Filter of a list by owner, kept in the address. */
export function OwnerFilter() {
  const t = useText();
  const api = useApi(wellArchitectedApiRef);
  const url = useUrlState();
  // Without the owners the list still works, so a failure needs no panel.
  const owners = useResource({
    key: 'owners',
    read: () => api.listOwners({ limit: OWNERS_OFFERED }),
  });
  const owner = url.get('owner');
  const offered = (owners.value?.items ?? []).map(o => ({
    value: o.ownerRef,
    label: o.title ?? entityName(o.ownerRef),
  }));
  if (owner && !offered.some(o => o.value === owner)) {
    offered.push({ value: owner, label: entityName(owner) });
  }
  return (
    <FilterSelect
      label={t('org.entities.owner')}
      value={owner}
      all={t('org.entities.allOwners')}
      options={offered}
      onChange={value => url.set({ owner: value })}
    />
  );
}
