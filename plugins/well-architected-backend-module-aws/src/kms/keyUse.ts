/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  isUnread,
  known,
  Resource,
  ResourceOf,
  UnknownError,
} from 'backstage-plugin-well-architected-node';
import table from '../collectors/dynamodb-table';
import kmsKey from '../collectors/kms-key';
import lambda from '../collectors/lambda-function';
import logGroup from '../collectors/log-group';
import bucket from '../collectors/s3-bucket';

const need = kmsKey.with('description');

const namesOfKey = ({ id, arn }: Resource<string, unknown>) =>
  arn ? [id, arn] : [id];
const keyOfTable = (one: ReturnType<typeof table.sample>) => one.data.kmsKeyArn;
const keyOfFunction = (one: ReturnType<typeof lambda.sample>) =>
  one.data.kmsKeyArn;
const keyOfLogGroup = (one: ReturnType<typeof logGroup.sample>) =>
  one.data.kmsKeyId;
const keyOfBucket = ({ data }: ReturnType<typeof bucket.sample>) =>
  isUnread(data.encryption) ? undefined : data.encryption.kmsKeyId;

/**
 * Whether a store is encrypted with a key that its owner manages.
 *
 * @param keyId - ARN, id or alias as the store names it; absent for the key of
 * the service
 * @throws UnknownError for a key of this account that could not be read.
 */
export function customerManaged(
  keyId: string | undefined,
  ctx: AssessContext,
): boolean {
  if (!keyId || /(^|:)alias\/aws\//.test(keyId)) {
    return false;
  }
  const [found] = ctx.index(kmsKey, namesOfKey).get(keyId) ?? [];
  if (found) {
    return known(found.data.description).manager === 'CUSTOMER';
  }
  const owner = keyId.startsWith('arn:') ? keyId.split(':')[4] : undefined;
  // AWS managed keys serve their own account only, and their aliases say so.
  if (/(^|:)alias\//.test(keyId) || (owner && owner !== ctx.account.id)) {
    return true;
  }
  throw new UnknownError({
    reason: 'NOT_COLLECTED',
    message: `Key ${keyId} is not among the keys of account ${ctx.account.id} that were read`,
  });
}

/** Whether a table, function, bucket or log group names this key. */
export function isUsed(
  key: ResourceOf<typeof need>,
  ctx: AssessContext,
): boolean {
  return namesOfKey(key).some(
    name =>
      ctx.index(table, keyOfTable).has(name) ||
      ctx.index(lambda, keyOfFunction).has(name) ||
      ctx.index(bucket, keyOfBucket).has(name) ||
      ctx.index(logGroup, keyOfLogGroup).has(name),
  );
}
