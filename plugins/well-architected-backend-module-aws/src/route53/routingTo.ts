/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AssessContext } from 'backstage-plugin-well-architected-node';
import recordSet from '../collectors/route53-record-set';

type DnsRecord = ReturnType<typeof recordSet.sample>;

const targetsOf = ({ data }: DnsRecord) =>
  [data.aliasTarget ?? '', ...data.values]
    .map(name => name.toLocaleLowerCase('en-US').replace(/\.$/, ''))
    .map(name => name.replace(/^dualstack\./, ''))
    .filter(Boolean);
/** API Gateway in a Region: names of domains do not tell which API. */
const regionalApiOf = (record: DnsRecord) =>
  targetsOf(record).map(
    name =>
      /\.execute-api\.([a-z0-9-]+)\.amazonaws\.com$/.exec(name)?.[1] ?? '',
  );

/**
 * How routing records of Route 53 lead to an entrance: a load balancer by its
 * name, an API by any regional name of API Gateway in its Region.
 *
 * @returns `health` when a record that leads there evaluates health, `blind`
 * when records lead there but none does, `none` without a routing record
 * @throws UnknownError when the records could not be read
 */
export function routingTo(
  entrance: { region: string; data: object },
  context: AssessContext,
): 'health' | 'blind' | 'none' {
  const { data, region } = entrance;
  const records =
    'dnsName' in data
      ? context
          .index(recordSet, targetsOf)
          .get(String(data.dnsName).toLocaleLowerCase('en-US'))
      : context.index(recordSet, regionalApiOf).get(region);
  if (!records) {
    return 'none';
  }
  return records.some(r => r.data.healthCheckId || r.data.evaluatesTargetHealth)
    ? 'health'
    : 'blind';
}
