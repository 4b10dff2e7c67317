/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** What a bucket holds, as far as its name and tags tell. */
export type BucketPurpose = 'data' | 'logs' | 'build output';

const LOGS =
  /(^|[-.])(access-?logs?|elb-?logs?|alb-?logs?|s3-?logs?|cf-?logs?|logs?|logging)($|[-.])/;
const BUILD =
  /^cdk-[a-z0-9]+-assets-|aws-sam-cli-managed|^aws-sam-|samclisourcebucket|(^|[-.])(build-)?artifacts?($|[-.])|^codepipeline-|^cf-templates-/;
/** Terraform state cannot be rebuilt; audit trails must not be lost. */
const NEVER_REBUILT = /tf-?state|terraform|cloudtrail|audit/;

/** Recognises buckets whose content can be made again. */
export function purposeOfBucket(name: string): BucketPurpose {
  if (NEVER_REBUILT.test(name)) {
    return 'data';
  }
  if (BUILD.test(name)) {
    return 'build output';
  }
  return LOGS.test(name) ? 'logs' : 'data';
}

const lower = (tags: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(tags).map(([k, v]) => [
      k.toLocaleLowerCase('en-US'),
      v.toLocaleLowerCase('en-US'),
    ]),
  );

/** The tag by which people marked a bucket as critical or confidential. */
export function markOfBucket(tags: Record<string, string>): string | undefined {
  const own = lower(tags);
  const marks: [string, RegExp][] = [
    ['criticality', /^((mission|business)-)?critical$|^high$/],
    ['critical', /^(true|yes)$/],
    ['data-classification', /^(confidential|restricted|secret)$/],
    ['dataclassification', /^(confidential|restricted|secret)$/],
  ];
  const hit = marks.find(([key, values]) => values.test(own[key] ?? ''));
  return hit ? `${hit[0]}=${own[hit[0]]}` : undefined;
}
