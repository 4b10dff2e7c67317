/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { pipeline } from '../build/delivery';
import { Session } from '../build/session';
import { measureSizes } from '../build/sizes';

/** What services say about the development account in this week (1 to 12). */
export async function buildDevelopmentServices(session: Session, week: number) {
  const { services } = session;
  await pipeline(session, {
    name: 'orders-dev',
    tags: { component: 'orders-api', system: 'orders' },
    went: week % 4 === 2 ? ['Failed', 'Succeeded'] : ['Succeeded'],
  });
  // Nobody has switched on much here.
  services.carbon = undefined;
  services.accessAnalyzer = undefined;
  services.computeOptimizer = undefined;
  services.costHub = undefined;
  services.inspector = undefined;
  services.securityHub = undefined;
  services.trustedAdvisor = undefined;
  services.costTags = { component: true, owner: false };
  services.bill = {
    lines: [
      [
        'Amazon Elastic Compute Cloud - Compute',
        'EU-BoxUsage:t4g.medium',
        week >= 4 && week < 11 ? 690 : 54,
      ],
      ['EC2 - Other', 'EU-DataTransfer-Regional-Bytes', 6],
      ['Amazon Elastic Container Service', 'EU-Fargate-vCPU-Hours:perCPU', 18],
      ['Amazon Simple Storage Service', 'EU-TimedStorage-ByteHrs', 20],
    ],
    compute: { coveredUsd: 0, onDemandUsd: 72, couldSaveUsd: 0 },
    databases: { runningHours: 0, reservedHours: 0, usd: 0 },
    reservations: [],
  };
  services.quotaUse = {
    ec2: week >= 4 && week < 11 ? 20 : 4,
    fargate: 1,
    loadBalancers: 0,
  };
  await measureSizes(session);
}
