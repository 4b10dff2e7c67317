/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountClient, AccountClientConfig } from '@aws-sdk/client-account';

/**
 * The commercial partition has one endpoint; the Region of the signature is
 * fixed as well.
 */
const ENDPOINT = 'https://api.sustainability.us-east-1.api.aws';
const SIGNING_REGION = 'us-east-1';

type EndpointProvider = NonNullable<AccountClientConfig['endpointProvider']>;

/**
 * Client of the AWS Sustainability API, in place of
 * `@aws-sdk/client-sustainability`, which could not be installed when this was
 * written. It is the client of another service of the same protocol (REST with
 * JSON) under its own name, endpoint and signature, so that retries,
 * credentials and proxies work as in all other clients. Replace it by the real
 * one when that can be installed: only imports change.
 *
 * Taken from the API model as AWS publishes it: host, signing name and Region,
 * route, shapes and errors. Not verified against AWS itself: whether the
 * endpoint accepts the calls of every account. GovCloud and China, which have
 * other endpoints, are not supported.
 */
export class SustainabilityClient extends AccountClient {
  constructor(configuration: AccountClientConfig = {}) {
    const endpointProvider: EndpointProvider = ({ Endpoint }) => ({
      url: new URL(typeof Endpoint === 'string' ? Endpoint : ENDPOINT),
      properties: {
        authSchemes: [
          {
            name: 'sigv4',
            signingName: 'sustainability',
            signingRegion: SIGNING_REGION,
            properties: {},
          },
        ],
      },
    });
    super({
      ...configuration,
      serviceId: 'Sustainability',
      endpointProvider,
    });
  }
}
