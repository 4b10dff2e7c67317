/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Button } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { wellArchitectedCampaignManagePermission } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { DeniedButton } from '../parts/DeniedButton';

/** A button of those who manage campaigns; it explains itself to others. */
export function ManageButton(props: {
  label: string;
  variant?: 'primary' | 'secondary';
  onPress: () => void;
}) {
  const { label, variant = 'secondary', onPress } = props;
  const t = useText();
  const permission = wellArchitectedCampaignManagePermission;
  const { allowed, loading } = usePermission({ permission });
  return allowed || loading ? (
    <Button
      size="small"
      variant={variant}
      isDisabled={loading}
      onPress={onPress}
    >
      {label}
    </Button>
  ) : (
    <DeniedButton
      label={label}
      why={t('common.action.denied', { permission: permission.name })}
    />
  );
}
