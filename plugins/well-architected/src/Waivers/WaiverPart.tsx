/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import {
  FindingDetail,
  wellArchitectedWaivePermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { Part } from '../parts/Part';
import { useEntityPermission } from '../hooks/useEntityPermission';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { DeniedButton } from '../parts/DeniedButton';
import { ResourceView } from '../parts/ResourceView';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { WaiverForm } from './WaiverForm';
import { WaiverItem } from './WaiverItem';

/** Whether the risk of a finding was accepted, and the way to do so. */
export function WaiverPart(props: {
  entityRef: string;
  finding: FindingDetail;
  onChanged: () => void;
}) {
  const { entityRef, finding, onChanged } = props;
  const { result } = finding;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const api = useApi(wellArchitectedApiRef);
  const [open, setOpen] = useState(false);
  const { allowed, loading } = useEntityPermission({
    permission: wellArchitectedWaivePermission,
    entityRef,
    pillar: result.pillar,
  });
  const waivers = useResource({
    key: `${entityRef} ${result.checkId}`,
    read: async () => {
      const { items } = await api.listEntityWaivers(entityRef);
      return items.filter(({ checkId }) => checkId === result.checkId);
    },
  });
  const changed = () => {
    waivers.reload();
    onChanged();
  };
  const button =
    allowed || loading ? (
      <Button
        size="small"
        variant="secondary"
        isDisabled={loading}
        onPress={() => setOpen(true)}
      >
        {t('entity.waiver.open')}
      </Button>
    ) : (
      <DeniedButton
        label={t('entity.waiver.open')}
        why={t('common.action.denied', {
          permission: wellArchitectedWaivePermission.name,
        })}
      />
    );
  return (
    <ResourceView
      resource={waivers}
      name={t('entity.waiver.title')}
      heights={[24]}
    >
      {items =>
        items.length === 0 && result.state !== 'fail' ? null : (
          <Part title={t('entity.waiver.title')}>
            {items.length === 0 && !open && (
              <p className={surface.muted}>{t('entity.waiver.none')}</p>
            )}
            {items.length > 0 && (
              <ul className={classes.items}>
                {items.map(waiver => (
                  <WaiverItem
                    key={waiver.id}
                    waiver={waiver}
                    onChanged={changed}
                  />
                ))}
              </ul>
            )}
            {result.state === 'fail' && !open && button}
            {open && (
              <WaiverForm
                entityRef={entityRef}
                finding={finding}
                onCancel={() => setOpen(false)}
                onDone={() => {
                  setOpen(false);
                  changed();
                }}
              />
            )}
          </Part>
        )
      }
    </ResourceView>
  );
}
