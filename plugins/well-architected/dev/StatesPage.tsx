/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { Container } from '@backstage/ui';
import { scenarios } from '../src/__testUtils__/fixtures/scenarios';

/** Links to the tab and the card in every state. */
export function StatesPage() {
  return (
    <Container>
      <ul>
        {Object.entries(scenarios).map(([name, { title }]) => (
          <li key={name}>
            <Link to={`/catalog/default/component/${name}/well-architected`}>
              {title}
            </Link>{' '}
            · <Link to={`/catalog/default/component/${name}`}>card</Link>
          </li>
        ))}
        <li>
          <Link to="/catalog/default/component/full/well-architected?denied">
            Refresh denied
          </Link>
        </li>
      </ul>
    </Container>
  );
}
