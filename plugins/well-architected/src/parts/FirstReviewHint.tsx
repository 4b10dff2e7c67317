/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { ANNOTATIONS } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { useSurfaceStyles } from './useSurfaceStyles';

/** Where nothing has been reviewed yet: what to do about it. */
export function FirstReviewHint() {
  const t = useText();
  const link = useOrgLink();
  const surface = useSurfaceStyles();
  return (
    <p className={surface.small}>
      {t('common.firstReview.text', { annotation: ANNOTATIONS.accountId })}{' '}
      <Link className={surface.textLink} to={link('accounts')}>
        {t('common.firstReview.accounts')}
      </Link>
    </p>
  );
}

/** The same below a list that is empty for good reasons too: only if it is so. */
export function IfNothingReviewed() {
  const api = useApi(wellArchitectedApiRef);
  const overview = useResource({
    key: 'overview',
    read: () => api.getOverview(),
  });
  return overview.value?.entities === 0 ? <FirstReviewHint /> : null;
}
