/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createPortalLinks } from './portalLinks';

describe('createPortalLinks', () => {
  it.each([
    ['https://portal.example.com', 'https://portal.example.com'],
    ['https://example.com/portal/', 'https://example.com/portal'],
    [undefined, ''],
  ])('links below %s', (appUrl, base) => {
    const links = createPortalLinks({ appUrl });
    const ref = 'component:default/orders';
    expect(links.entity(ref)).toBe(
      `${base}/catalog/default/component/orders/well-architected`,
    );
    expect(links.finding(ref, 'sec-a')).toBe(
      `${base}/catalog/default/component/orders/well-architected?finding=sec-a`,
    );
    expect(links.org('owners')).toBe(`${base}/well-architected/owners`);
    expect(links.org('entities', { owner: 'group:default/a b' })).toBe(
      `${base}/well-architected/entities?owner=group%3Adefault%2Fa+b`,
    );
  });
});
