/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { identifyCall } from './identifyCall';
import { services } from './operations';

const request = (scope: string, method: string, url: string, host = '') => ({
  method,
  url,
  headers: {
    host,
    authorization: `AWS4-HMAC-SHA256 Credential=AKIA111111111111WELL/20260907/eu-central-1/${scope}/aws4_request, SignedHeaders=host`,
  },
  body: Buffer.alloc(0),
});

describe('identifyCall', () => {
  const routes = Object.entries(services).flatMap(([service, description]) =>
    Object.entries(description.routes ?? {}).map(([operation, route]) => ({
      name: `${service}:${operation}`,
      scope: description.signingName,
      route,
    })),
  );

  it('knows more than a thousand routes', () => {
    expect(routes.length).toBeGreaterThan(1000);
  });

  it('finds every operation by its own route', () => {
    const wrong = routes.flatMap(({ name, scope, route }) => {
      const [method, template] = route.split(' ');
      const url = template.replace(/\{[^}]+\}/g, 'some-name');
      const call = identifyCall(request(scope, method, url));
      const found = `${call?.service}:${call?.operation}`;
      return found === name ? [] : [{ name, found }];
    });
    expect(wrong).toEqual([]);
  });

  it('gives path and query parameters as input', () => {
    const call = identifyCall(
      request(
        'lambda',
        'GET',
        '/2015-03-31/functions/a%3Ab/policy?Qualifier=1',
      ),
    );
    expect(call?.operation).toBe('GetPolicy');
    expect(call?.input).toEqual({ FunctionName: 'a:b', Qualifier: '1' });
  });

  it.each([
    ['2012-06-01', 'elb'],
    ['2015-12-01', 'elbv2'],
  ])('tells services of one signing name apart: %s', (version, service) => {
    const { headers, ...rest } = request('elasticloadbalancing', 'POST', '/');
    const call = identifyCall({
      ...rest,
      headers: {
        ...headers,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: Buffer.from(`Action=DescribeLoadBalancers&Version=${version}`),
    });
    expect(call).toMatchObject({ service, operation: 'DescribeLoadBalancers' });
  });

  it('takes the bucket from the host', () => {
    const url = '/?x-id=GetBucketPolicy&policy';
    const call = identifyCall(
      request('s3', 'GET', url, 'invoices.localhost:1'),
    );
    expect(call).toMatchObject({
      service: 's3',
      operation: 'GetBucketPolicy',
      input: { Bucket: 'invoices' },
    });
  });

  it('names an unknown route by method and path', () => {
    expect(identifyCall(request('rum', 'GET', '/appmonitors'))).toMatchObject({
      service: 'rum',
      operation: 'GET /appmonitors',
    });
  });

  it('leaves unsigned requests alone', () => {
    const { headers, ...rest } = request('s3', 'GET', '/moto-api/reset');
    expect(identifyCall({ ...rest, headers: {} })).toBeUndefined();
  });
});
