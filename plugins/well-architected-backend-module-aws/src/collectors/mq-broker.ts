/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Brokers of Amazon MQ (ActiveMQ and RabbitMQ).
 *
 * Calls: mq:ListBrokers (action of the same name), regional, one call per 100
 * brokers. It tells the deployment mode, so no broker is described by itself.
 */
import { MqClient, paginateListBrokers } from '@aws-sdk/client-mq';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { whereOffered } from '../support/whereOffered';

export default defineCollector({
  id: 'mq-broker',
  type: 'AWS::AmazonMQ::Broker',
  noun: { one: 'message broker', many: 'message brokers' },
  scope: 'regional',
  list: { 'mq:ListBrokers': 'mq:ListBrokers' },
  schema: z.object({
    /** `ACTIVEMQ` or `RABBITMQ`. */
    engine: z.string(),
    /** `SINGLE_INSTANCE`, `ACTIVE_STANDBY_MULTI_AZ` or `CLUSTER_MULTI_AZ`. */
    deploymentMode: z.string(),
    /** Such as `mq.m5.large`. */
    instanceType: z.string(),
    status: z.string(),
  }),
  sample: {
    id: 'b-0f00d000-0000-4000-8000-000000000001',
    name: 'orders-broker',
    arn: 'arn:aws:mq:eu-west-1:111122223333:broker:orders-broker:b-0f00d000-0000-4000-8000-000000000001',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      engine: 'RABBITMQ',
      deploymentMode: 'CLUSTER_MULTI_AZ',
      instanceType: 'mq.m5.large',
      status: 'RUNNING',
    },
  },
  async *collect(ctx) {
    for await (const page of whereOffered(
      paginateListBrokers({ client: ctx.client(MqClient), pageSize: 100 }, {}),
    )) {
      for (const broker of page.BrokerSummaries ?? []) {
        const id = broker.BrokerId ?? '';
        yield {
          id,
          name: broker.BrokerName ?? id,
          arn: broker.BrokerArn,
          createdAt: broker.Created?.toISOString(),
          data: {
            engine: (broker.EngineType ?? 'unknown').toUpperCase(),
            deploymentMode: broker.DeploymentMode ?? 'unknown',
            instanceType: broker.HostInstanceType ?? 'unknown',
            status: broker.BrokerState ?? 'unknown',
          },
        };
      }
    }
  },
});
