/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { Button } from '@backstage/ui';
import { useText } from '../hooks/useText';
import { DeniedButton } from './DeniedButton';
import { FormStatus, StatusText } from './StatusText';
import { useSurfaceStyles } from './useSurfaceStyles';

/** The permission that saving takes, as the page knows it by now. */
export interface SavePermission {
  name: string;
  allowed: boolean;
  loading: boolean;
}

/**
 * End of a form: the button that saves, or the permission that is missing,
 * and how saving went.
 */
export function SaveRow(props: {
  label: string;
  permission: SavePermission;
  variant?: 'primary' | 'secondary';
  busy: boolean;
  status?: FormStatus;
  /** Instead of submitting the form around it. */
  onPress?: () => void;
  /** Further buttons of those who may save. */
  children?: ReactNode;
}) {
  const { label, permission, variant, busy, status, onPress, children } = props;
  const { name, allowed, loading } = permission;
  const t = useText();
  const surface = useSurfaceStyles();
  return (
    <div className={surface.row}>
      {allowed || loading ? (
        <>
          <Button
            type={onPress ? 'button' : 'submit'}
            size="small"
            variant={variant ?? 'secondary'}
            isPending={busy}
            isDisabled={loading}
            onPress={onPress}
          >
            {label}
          </Button>
          {children}
        </>
      ) : (
        <DeniedButton
          label={label}
          why={t('common.action.denied', { permission: name })}
        />
      )}
      <StatusText status={status} />
    </div>
  );
}
