/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { render, screen } from '@testing-library/react';

// The first run compiles every plugin of the portal.
jest.setTimeout(60_000);

describe('App in the old frontend system', () => {
  it('offers to sign in as a guest', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as never,
    };
    const { default: App } = await import('./App');
    render(<App />);
    expect(
      await screen.findByText('Guest', undefined, { timeout: 20_000 }),
    ).toBeInTheDocument();
  });
});
