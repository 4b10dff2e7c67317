/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  known,
  Resource,
  ResourceOf,
  UnknownError,
} from 'backstage-plugin-well-architected-node';
import { regionOfArn } from '../arns/regionOfArn';
import backupProtectedResource from '../collectors/backup-protected-resource';
import backupVault from '../collectors/backup-vault';
import dynamodbTable from '../collectors/dynamodb-table';
import rdsCluster from '../collectors/rds-cluster';
import rdsInstance from '../collectors/rds-instance';
import s3Bucket from '../collectors/s3-bucket';

const table = dynamodbTable.with();
const instance = rdsInstance.with();
const cluster = rdsCluster.with('globalMembers');
const bucket = s3Bucket.with('replicationRules');
const vault = backupVault.with('copies');

/** Resources with data, which replicas and copies can bring elsewhere. */
type DataStore =
  | ResourceOf<typeof table>
  | ResourceOf<typeof instance>
  | ResourceOf<typeof cluster>
  | ResourceOf<typeof bucket>;

const DATA_TYPES: string[] = [table, instance, cluster, bucket].map(
  need => need.collector.type,
);

const isDataStore = (resource: { type: string }): resource is DataStore =>
  DATA_TYPES.includes(resource.type);

const byId = (found: { id: string }) => found.id;
const byCopiedArn = (found: ResourceOf<typeof vault>) =>
  known(found.data.copies).map(copy => copy.resourceArn);

function bucketReplicas(
  source: ResourceOf<typeof bucket>,
  context: AssessContext,
): string[] {
  const buckets = context.index(s3Bucket, byId);
  return known(source.data.replicationRules).map(rule => {
    const region = buckets.get(rule.destinationBucket)?.[0]?.region;
    if (!region) {
      throw new UnknownError({
        reason: 'NOT_COLLECTED',
        message: `Bucket ${source.name} replicates to ${rule.destinationBucket}, whose Region is not known because the bucket is not in account ${source.accountId}`,
      });
    }
    return region;
  });
}

function replicasOf(source: DataStore, context: AssessContext): string[] {
  const ofArns = (arns: string[]) => arns.flatMap(a => regionOfArn(a) ?? []);
  switch (source.type) {
    case 'AWS::DynamoDB::Table':
      return source.data.replicaRegions;
    case 'AWS::RDS::DBInstance':
      return ofArns([
        ...source.data.replicas,
        ...source.data.backupReplicationArns,
      ]);
    case 'AWS::RDS::DBCluster':
      return ofArns([
        ...source.data.replicas,
        ...known(source.data.globalMembers),
      ]);
    default:
      return bucketReplicas(source, context);
  }
}

/** Regions other than its own in which AWS Backup holds copies of it. */
function copiesOf(arn: string | undefined, context: AssessContext): string[] {
  const key = arn ?? '';
  return [
    ...(context.index(backupProtectedResource, byId).get(key) ?? []),
    ...(context.index(backupVault, byCopiedArn).get(key) ?? []),
  ].map(found => found.region);
}

/**
 * Regions in which a resource exists, its own first: as itself and, where it
 * holds data, as a replica or as a copy of AWS Backup.
 *
 * @throws UnknownError when one of these places was not read.
 */
export function regionsOf(
  resource: DataStore | Resource<string, unknown>,
  context: AssessContext,
): string[] {
  const elsewhere = isDataStore(resource)
    ? [...replicasOf(resource, context), ...copiesOf(resource.arn, context)]
    : [];
  return [...new Set([resource.region, ...elsewhere])];
}
