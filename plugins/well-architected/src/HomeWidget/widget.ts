/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CardLayout } from '@backstage/plugin-home-react';

/** The widget of the home page, the same in both frontend systems. */
export const MY_RISKS = {
  title: 'My HIGH risks',
  description:
    'Open HIGH risks of the AWS Well-Architected review of what you own, and their trend',
  layout: {
    width: { minColumns: 3, maxColumns: 12, defaultColumns: 6 },
    height: { minRows: 4, maxRows: 12, defaultRows: 6 },
  } satisfies CardLayout,
  components: () => import('.'),
};
