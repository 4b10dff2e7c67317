/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Route, Routes, useParams } from 'react-router-dom';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import { EntityCard } from '../src/EntityCard';
import { EntityTab } from '../src/EntityTab';
import { anEntity } from '../src/__testUtils__/ordersEntity';

/** The least of an entity page: overview with the card, and the tab. */
export function EntityPage() {
  const { name = 'full' } = useParams();
  return (
    <EntityProvider entity={anEntity(name)}>
      <Container>
        <Routes>
          <Route path="well-architected/*" element={<EntityTab />} />
          <Route
            path="*"
            element={
              <div style={{ maxWidth: 420 }}>
                <EntityCard />
              </div>
            }
          />
        </Routes>
      </Container>
    </EntityProvider>
  );
}
