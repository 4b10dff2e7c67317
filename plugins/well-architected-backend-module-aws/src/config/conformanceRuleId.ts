/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Managed rules whose usual name is not their identifier in small letters. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  CLOUDTRAIL_ENABLED: 'CLOUD_TRAIL_ENABLED',
  EC2_INSTANCES_IN_VPC: 'INSTANCES_IN_VPC',
  EC2_INSTANCE_MANAGED_BY_SYSTEMS_MANAGER: 'EC2_INSTANCE_MANAGED_BY_SSM',
  MULTI_REGION_CLOUDTRAIL_ENABLED: 'MULTI_REGION_CLOUD_TRAIL_ENABLED',
  RESTRICTED_COMMON_PORTS: 'RESTRICTED_INCOMING_TRAFFIC',
  RESTRICTED_SSH: 'INCOMING_SSH_DISABLED',
};

/**
 * The identifier of the managed rule that a rule of a conformance pack is most
 * probably an instance of: packs name their rules after it, and results tell
 * the name only.
 */
export function conformanceRuleId(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[-_ ]+/g, '_')
    .toLocaleUpperCase('en-US');
  return OTHER_NAMES[words] ?? words;
}
