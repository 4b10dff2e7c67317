/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Tags } from '../build/session';

/** Tags that a component's resources carry; cost tags came later. */
export function tagsOf(component: string, system: string, week: number): Tags {
  const owners: Record<string, string> = {
    orders: 'team-orders',
    storefront: 'team-storefront',
  };
  return {
    component,
    system,
    ...(week >= 5 && owners[system]
      ? {
          owner: owners[system],
          environment: 'production',
          'cost-center': `cc-${system}`,
        }
      : {}),
  };
}
