/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Subject } from 'backstage-plugin-well-architected-common';

const DOMAINS: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * Where the AWS console shows a resource, through the console's own redirect
 * by ARN; undefined for what has no ARN. Pure, and the same for every service.
 */
export function consoleUrl(
  subject: Pick<Subject, 'arn' | 'region'>,
): string | undefined {
  const { arn, region } = subject;
  const domain = arn && DOMAINS[arn.split(':')[1]];
  if (!domain) {
    return undefined;
  }
  const host = region && region !== 'global' ? `${region}.${domain}` : domain;
  return `https://${host}/go/view?arn=${encodeURIComponent(arn)}`;
}
