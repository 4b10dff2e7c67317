/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readResourceRef, resourceRefOf } from './permissions';

describe('resource refs', () => {
  it('name an entity, or a pillar of it', () => {
    const ref = 'component:default/orders';
    expect(resourceRefOf(ref)).toBe(ref);
    expect(resourceRefOf(ref, 'security')).toBe(`${ref}#security`);
  });

  it.each([
    ['Component:default/Orders', { entityRef: 'component:default/orders' }],
    [
      'component:default/orders#Security',
      { entityRef: 'component:default/orders', pillar: 'security' },
    ],
    [
      'component:default/orders#beauty',
      { entityRef: 'component:default/orders#beauty' },
    ],
    [
      'component:default/orders#security#x',
      { entityRef: 'component:default/orders#security#x' },
    ],
  ])('reads %s', (ref, expected) => {
    expect(readResourceRef(ref)).toEqual(expected);
  });
});
