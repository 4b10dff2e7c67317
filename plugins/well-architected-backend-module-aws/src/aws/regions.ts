/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Regions that every account has without opting in: those launched before
 * 20 March 2019 and ap-northeast-3. Every later Region is disabled by default,
 * so this list does not grow.
 *
 * Source: AWS Account Management, "Enable or disable AWS Regions".
 */
const ALWAYS_ENABLED = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
];

/** True when an account may have this Region switched off. */
export function canBeDisabled(region: string): boolean {
  return !ALWAYS_ENABLED.includes(region);
}

/** True for what looks like a Region code, such as `eu-west-1`. */
export function isRegionCode(text: string): boolean {
  return /^[a-z]{2,}(-[a-z]+)+-\d$/.test(text);
}
