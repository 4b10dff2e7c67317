/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Usage types that move data: to the internet, between Regions and zones, and
 * through NAT gateways, endpoints, peerings and transit gateways. What reads,
 * stores or ingests data counts bytes as well and is not meant.
 */
const DATA_TRANSFER =
  /DataTransfer|DataXfer|AWS-(In|Out)-A?Bytes|CloudFront-(In|Out)-Bytes|(NatGateway|VpcEndpoint|TransitGateway)-Bytes|VpcPeering/;

/** True for a usage type such as `EU-DataTransfer-Out-Bytes`. */
export function isDataTransfer(usageType: string): boolean {
  return DATA_TRANSFER.test(usageType);
}
