/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DATA_STORES, servicesInUse } from './reservedServices';

it('names the services of the bill, by their old names too', () => {
  const costs = [
    'AWS Lambda',
    'Amazon Elasticsearch Service',
    'Amazon Redshift',
  ].map(service => ({ service, usageType: 'x', usd: 1 }));
  expect(servicesInUse(DATA_STORES, costs)).toEqual([
    { label: 'OpenSearch', name: 'Amazon Elasticsearch Service' },
    { label: 'Redshift', name: 'Amazon Redshift' },
  ]);
  expect(servicesInUse(DATA_STORES, [])).toEqual([]);
});
