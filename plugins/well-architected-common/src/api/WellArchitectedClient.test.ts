/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TrendPeriod, TrendSubject } from './trend';
import { WellArchitectedClient } from './WellArchitectedClient';

describe('WellArchitectedClient', () => {
  const asked: string[] = [];
  const client = new WellArchitectedClient({
    discoveryApi: { getBaseUrl: async () => 'http://backend' },
    fetchApi: {
      fetch: async url => {
        asked.push(String(url).replace('http://backend', ''));
        return new Response('{}');
      },
    },
  });

  const trends: [TrendSubject, TrendPeriod, string][] = [
    [
      { type: 'entity', ref: 'Component:Default/Orders' },
      { days: 30 },
      '/entities/component/default/orders/trend?days=30',
    ],
    [
      { type: 'owner', ref: 'group:default/shop', childGroups: false },
      { from: '2026-11-01' },
      '/owners/group/default/shop/trend?childGroups=false&from=2026-11-01',
    ],
    [
      { type: 'system', ref: 'system:default/orders' },
      { from: '2026-11-01', to: '2026-11-30' },
      '/systems/system/default/orders/trend?from=2026-11-01&to=2026-11-30',
    ],
    [
      { type: 'domain', ref: 'domain:default/shop' },
      { days: 90 },
      '/domains/domain/default/shop/trend?days=90',
    ],
    [{ type: 'org' }, { days: 90 }, '/overview/trend?days=90'],
    [
      { type: 'org', owner: ['group:default/a', 'user:default/b'] },
      { days: 90 },
      '/overview/trend?owner=group%3Adefault%2Fa&owner=user%3Adefault%2Fb&days=90',
    ],
  ];

  it.each(trends)(
    'asks for the trend of %j, %j',
    async (subject, period, path) => {
      await client.getTrend(subject, period);
      expect(asked.at(-1)).toBe(path);
    },
  );

  it('asks for the figures of a part', async () => {
    await client.getOverview({ domain: ['domain:default/shop'] });
    await client.getOverview();
    expect(asked.slice(-2)).toEqual([
      '/overview?domain=domain%3Adefault%2Fshop',
      '/overview',
    ]);
  });
});
