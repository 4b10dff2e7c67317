/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Domains of Amazon OpenSearch Service, including those with Elasticsearch.
 *
 * Calls: opensearch:ListDomainNames (action es:ListDomainNames), one call, and
 * opensearch:DescribeDomains (action es:DescribeDomains), one call per five
 * domains, the most that it takes. Regional.
 */
import {
  DescribeDomainsCommand,
  DomainStatus,
  ListDomainNamesCommand,
  OpenSearchClient,
} from '@aws-sdk/client-opensearch';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const DOMAINS_A_CALL = 5;

const schema = z.object({
  /** Such as `OpenSearch_2.19` or `Elasticsearch_7.10`. */
  engineVersion: z.string(),
  /** Class of the data nodes, such as `r7g.large.search`. */
  instanceType: z.string(),
  instances: z.number(),
  dedicatedMasters: z.number(),
  masterType: z.string().optional(),
  /** Availability Zones that the data nodes are spread over. */
  zones: z.number(),
  standby: z.boolean(),
  /** EBS storage of one data node; absent for instance stores. */
  volumeGib: z.number().optional(),
  encryptedAtRest: z.boolean(),
  kmsKeyId: z.string().optional(),
  nodeToNodeEncryption: z.boolean(),
  enforcesHttps: z.boolean(),
  /** Such as `Policy-Min-TLS-1-2-2019-07`. */
  tlsPolicy: z.string().optional(),
  /** Absent for domains with a public endpoint. */
  vpcId: z.string().optional(),
  subnetIds: z.array(z.string()),
});

function toData(domain: DomainStatus): z.infer<typeof schema> {
  const cluster = domain.ClusterConfig;
  const masters = cluster?.DedicatedMasterEnabled === true;
  return {
    engineVersion: domain.EngineVersion ?? 'unknown',
    instanceType: cluster?.InstanceType ?? 'unknown',
    instances: cluster?.InstanceCount ?? 1,
    dedicatedMasters: masters ? cluster.DedicatedMasterCount ?? 0 : 0,
    masterType: masters ? cluster.DedicatedMasterType : undefined,
    // Two zones are what zone awareness means where no number is given.
    zones: cluster?.ZoneAwarenessEnabled
      ? cluster.ZoneAwarenessConfig?.AvailabilityZoneCount ?? 2
      : 1,
    standby: cluster?.MultiAZWithStandbyEnabled === true,
    volumeGib: domain.EBSOptions?.EBSEnabled
      ? domain.EBSOptions.VolumeSize
      : undefined,
    encryptedAtRest: domain.EncryptionAtRestOptions?.Enabled === true,
    kmsKeyId: domain.EncryptionAtRestOptions?.KmsKeyId,
    nodeToNodeEncryption: domain.NodeToNodeEncryptionOptions?.Enabled === true,
    enforcesHttps: domain.DomainEndpointOptions?.EnforceHTTPS === true,
    tlsPolicy: domain.DomainEndpointOptions?.TLSSecurityPolicy,
    vpcId: domain.VPCOptions?.VPCId || undefined,
    subnetIds: domain.VPCOptions?.SubnetIds ?? [],
  };
}

export default defineCollector({
  id: 'opensearch-domain',
  type: 'AWS::OpenSearchService::Domain',
  noun: { one: 'OpenSearch domain', many: 'OpenSearch domains' },
  scope: 'regional',
  list: {
    'opensearch:ListDomainNames': 'es:ListDomainNames',
    'opensearch:DescribeDomains': 'es:DescribeDomains',
  },
  schema,
  sample: {
    id: 'orders-search',
    arn: 'arn:aws:es:eu-west-1:111122223333:domain/orders-search',
    data: {
      engineVersion: 'OpenSearch_2.19',
      instanceType: 'r7g.large.search',
      instances: 3,
      dedicatedMasters: 3,
      masterType: 'm7g.large.search',
      zones: 3,
      standby: false,
      volumeGib: 100,
      encryptedAtRest: true,
      kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/orders',
      nodeToNodeEncryption: true,
      enforcesHttps: true,
      tlsPolicy: 'Policy-Min-TLS-1-2-2019-07',
      vpcId: 'vpc-0orders',
      subnetIds: ['subnet-0a', 'subnet-0b', 'subnet-0c'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(OpenSearchClient);
    const { DomainNames = [] } = await client.send(
      new ListDomainNamesCommand({}),
    );
    const names = DomainNames.flatMap(domain => domain.DomainName ?? []);
    for (let at = 0; at < names.length; at += DOMAINS_A_CALL) {
      const { DomainStatusList = [] } = await client.send(
        new DescribeDomainsCommand({
          DomainNames: names.slice(at, at + DOMAINS_A_CALL),
        }),
      );
      for (const domain of DomainStatusList.filter(d => !d.Deleted)) {
        yield {
          id: domain.DomainName ?? '',
          arn: domain.ARN,
          data: toData(domain),
        };
      }
    }
  },
});
