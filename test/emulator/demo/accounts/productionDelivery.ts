/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { eventRule, pipeline, repository, schedule } from '../build/delivery';
import { hostedZone, webAcl } from '../build/edge';
import { Session } from '../build/session';

/** How production is delivered and reached, in this week (1 to 12). */
export async function buildProductionDelivery(session: Session, week: number) {
  const { accountId, region } = session;
  const functionArn = (name: string) =>
    `arn:aws:lambda:${region}:${accountId}:function:${name}`;
  const orders = { component: 'orders-api', system: 'orders' };
  const fulfilment = { component: 'fulfilment', system: 'orders' };
  const checkout = { component: 'checkout', system: 'storefront' };
  const images = { component: 'image-resizer', system: 'storefront' };

  await pipeline(session, {
    name: 'orders-release',
    tags: orders,
    // A broken integration test kept it red for two weeks.
    went:
      week === 4 || week === 5
        ? ['Failed', 'Failed', 'Succeeded']
        : ['Succeeded', 'Succeeded', 'Succeeded'],
  });
  await repository(session, {
    name: 'fulfilment',
    tags: fulfilment,
    scanOnPush: week >= 3,
    immutable: week >= 9,
    expires: week >= 9,
  });
  await repository(session, {
    name: 'checkout',
    tags: checkout,
    scanOnPush: true,
    immutable: true,
    expires: true,
  });
  // Looked for new images every minute, until the bucket told of them.
  await eventRule(session, {
    name: 'image-resizer',
    tags: images,
    on: week >= 8 ? { source: 'aws.s3' } : { schedule: 'rate(1 minute)' },
    targetArn: functionArn('image-resizer'),
  });
  await schedule(session, {
    name: 'order-report',
    expression: 'cron(0 4 * * ? *)',
    targetArn: functionArn('orders-worker'),
  });
  if (week >= 6) {
    await eventRule(session, {
      name: 'health-events',
      tags: { component: 'on-call', system: 'platform' },
      on: { source: 'aws.health' },
      targetArn: `arn:aws:sns:${region}:${accountId}:orders-pager`,
    });
  }
  await hostedZone(session, {
    domain: 'meridian.example',
    tags: { component: 'storefront-web', system: 'storefront' },
    records: [
      {
        name: 'shop',
        target: `checkout-1.${region}.elb.amazonaws.com`,
        healthChecked: week >= 6,
      },
    ],
  });
  if (week >= 8) {
    await webAcl(session, {
      name: 'checkout',
      tags: checkout,
      loadBalancer: 'checkout',
    });
  }
}
