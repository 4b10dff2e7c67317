/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { Container } from '@backstage/ui';

/** A sub-page in the new frontend system, below the system's header. */
export function SubPage(props: { children: ReactNode }) {
  return <Container>{props.children}</Container>;
}
