/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isDataTransfer } from './isDataTransfer';

it.each([
  'DataTransfer-Out-Bytes',
  'EU-DataTransfer-Regional-Bytes',
  'USE1-DataTransfer-xAZ-In-Bytes',
  'USE1-EUC1-AWS-Out-Bytes',
  'EU-CloudFront-Out-Bytes',
  'EU-NatGateway-Bytes',
  'EU-VpcEndpoint-Bytes',
  'EUC1-VpcPeering-In-Bytes',
  'EUC1-TransitGateway-Bytes',
  'EUC1-DataXfer-Out:dc.1',
])('%s moves data', usageType => {
  expect(isDataTransfer(usageType)).toBe(true);
});

it.each([
  'EU-BoxUsage:m5.large',
  'EU-TimedStorage-ByteHrs',
  'EU-DataProcessing-Bytes',
  'EU-VendedLog-Bytes',
  'EU-NatGateway-Hours',
  'EU-Retrieval-SIA',
])('%s does not', usageType => {
  expect(isDataTransfer(usageType)).toBe(false);
});
