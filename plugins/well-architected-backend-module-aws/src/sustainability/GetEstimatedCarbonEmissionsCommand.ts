/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { $Command, AccountClientResolvedConfig } from '@aws-sdk/client-account';
import {
  EndpointV2,
  MetadataBearer,
  Pluggable,
  SerializeMiddleware,
  StaticOperationSchema,
  StaticStructureSchema,
} from '@smithy/types';

/** How emissions can be grouped and filtered. */
export type EmissionsDimension = 'REGION' | 'SERVICE' | 'USAGE_ACCOUNT_ID';

/** Request of `GetEstimatedCarbonEmissions`. */
export interface EmissionsInput {
  /** The start is inclusive, the end exclusive; months by their first day. */
  TimePeriod: { Start: Date; End: Date };
  GroupBy?: EmissionsDimension[];
  FilterBy?: { Dimensions: Partial<Record<EmissionsDimension, string[]>> };
  Granularity?: 'MONTHLY';
  MaxResults?: number;
  NextToken?: string;
}

/** Answer of `GetEstimatedCarbonEmissions`. */
export interface EmissionsOutput extends MetadataBearer {
  Results?: {
    TimePeriod?: { Start?: Date; End?: Date };
    DimensionsValues?: Partial<Record<EmissionsDimension, string>>;
    /** By type, such as `TOTAL_LBM_CARBON_EMISSIONS`; the unit is `MTCO2e`. */
    EmissionsValues?: Record<string, { Value?: number; Unit?: string }>;
  }[];
  NextToken?: string;
}

// The schema language of the SDK: kinds of shapes, and of their members.
const NS = 'com.amazonaws.sustainability';
const STRING = 0;
const NUMBER = 1;
const DATE_TIME = 5;
const LIST_OF_STRINGS = 64;
const MAP_OF_STRINGS = 128;

const timePeriod: StaticStructureSchema = [
  3,
  NS,
  'TimePeriod',
  0,
  ['Start', 'End'],
  [DATE_TIME, DATE_TIME],
];
const filterExpression: StaticStructureSchema = [
  3,
  NS,
  'FilterExpression',
  0,
  ['Dimensions'],
  [[2, NS, 'DimensionListMap', 0, STRING, LIST_OF_STRINGS]],
];
const emissions: StaticStructureSchema = [
  3,
  NS,
  'Emissions',
  0,
  ['Value', 'Unit'],
  [NUMBER, STRING],
];
const result: StaticStructureSchema = [
  3,
  NS,
  'EstimatedCarbonEmissions',
  0,
  ['TimePeriod', 'DimensionsValues', 'EmissionsValues'],
  [
    () => timePeriod,
    MAP_OF_STRINGS,
    [2, NS, 'EmissionsMap', 0, STRING, () => emissions],
  ],
];
const request: StaticStructureSchema = [
  3,
  NS,
  'GetEstimatedCarbonEmissionsRequest',
  0,
  [
    'TimePeriod',
    'GroupBy',
    'FilterBy',
    'Granularity',
    'MaxResults',
    'NextToken',
  ],
  [
    () => timePeriod,
    LIST_OF_STRINGS,
    () => filterExpression,
    STRING,
    NUMBER,
    STRING,
  ],
];
const response: StaticStructureSchema = [
  3,
  NS,
  'GetEstimatedCarbonEmissionsResponse',
  0,
  ['Results', 'NextToken'],
  [[1, NS, 'EstimatedCarbonEmissionsList', 0, () => result], STRING],
];
const operation: StaticOperationSchema = [
  9,
  NS,
  'GetEstimatedCarbonEmissions',
  { http: ['POST', '/v1/estimated-carbon-emissions', 200] },
  () => request,
  () => response,
];

async function endpointOf(
  config: AccountClientResolvedConfig,
): Promise<EndpointV2> {
  const set = config.endpoint && (await config.endpoint());
  return config.endpointProvider({
    Endpoint: set
      ? `${set.protocol}//${set.hostname}${set.port ? `:${set.port}` : ''}`
      : process.env.AWS_ENDPOINT_URL,
  });
}

/** Puts the endpoint of the client where serializer and signer look for it. */
function withEndpoint(
  config: AccountClientResolvedConfig,
): Pluggable<EmissionsInput, EmissionsOutput> {
  const middleware: SerializeMiddleware<EmissionsInput, EmissionsOutput> =
    (next, context) => async args => {
      context.endpointV2 = await endpointOf(config);
      return next(args);
    };
  return {
    applyToStack: stack =>
      stack.addRelativeTo(middleware, {
        name: 'endpointV2Middleware',
        relation: 'before',
        toMiddleware: 'serializerMiddleware',
        override: true,
      }),
  };
}

/** The command of `sustainability:GetEstimatedCarbonEmissions`. */
export class GetEstimatedCarbonEmissionsCommand extends $Command
  .classBuilder<
    EmissionsInput,
    EmissionsOutput,
    AccountClientResolvedConfig,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the client declares the inputs of its own operations only
    any,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- and the outputs
    any
  >()
  .m((_, __, config) => [withEndpoint(config)])
  .s('AwsSustainabilityApiService', 'GetEstimatedCarbonEmissions')
  .n('SustainabilityClient', 'GetEstimatedCarbonEmissionsCommand')
  .sc(operation)
  .build() {}
