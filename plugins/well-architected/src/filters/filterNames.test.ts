/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { filterOf } from './filterNames';

const of = (query: string) => {
  const params = new URLSearchParams(query);
  return JSON.parse(JSON.stringify(filterOf(name => params.get(name) ?? '')));
};

describe('filterOf', () => {
  it('includes child groups of one or several owners unless left out', () => {
    expect(of('owner=group:default/a')).toEqual({
      owner: ['group:default/a'],
      childGroups: true,
    });
    expect(of('owner=group:default/a,user:default/b&children=no')).toEqual({
      owner: ['group:default/a', 'user:default/b'],
      childGroups: false,
    });
    expect(of('children=no')).toEqual({});
  });

  it('leaves out what no closed list knows', () => {
    expect(of('risk=CRITICAL&level=fine&pillar=speed&state=odd')).toEqual({});
    expect(of('risk=HIGH&domain=domain:default/shop')).toEqual({
      risk: ['HIGH'],
      domain: ['domain:default/shop'],
    });
  });
});
