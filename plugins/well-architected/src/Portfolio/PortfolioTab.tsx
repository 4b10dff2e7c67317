/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { PortfolioView } from './PortfolioView';

/** The Well-Architected tab of a group, a user or a domain. */
export function PortfolioTab() {
  return <PortfolioView entity={useEntity().entity} />;
}
