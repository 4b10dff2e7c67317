/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { IncomingHttpHeaders } from 'node:http';
import { matchRoute } from './matchRoute';
import { Protocol, serviceNamed, services } from './operations';

/** One request to AWS, understood. */
export type AwsCall = {
  /** Name of the check catalogue, e.g. `cloudwatch`, `s3control`, `ec2`. */
  service: string;
  /** e.g. `DescribeInstances`; `METHOD /path` where no route is known. */
  operation: string;
  protocol: Protocol;
  region: string;
  accessKeyId: string;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Parameters as they travel: JSON members, form fields, path and query. */
  input: Record<string, unknown>;
};

type RawRequest = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

const CREDENTIAL = /Credential=([^/]+)\/\d+\/([^/]*)\/([^/]+)\/aws4_request/;

function parseJson(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8') || '{}');
    return value && typeof value === 'object' ? { ...value } : {};
  } catch {
    return {};
  }
}

/** S3 may name the bucket, S3 Control the account, in the host. */
function pathOf(pathname: string, scope: string, host: string): string {
  const bucket = scope === 's3' ? /^(.+)\.localhost(:\d+)?$/.exec(host) : null;
  return bucket && !pathname.startsWith('/v20180820/')
    ? `/${bucket[1]}${pathname}`
    : pathname;
}

function identifyRest(
  scope: string,
  request: { method: string; path: string; query: URLSearchParams },
) {
  const candidates = Object.entries(services).filter(
    ([, { signingName, routes }]) => signingName === scope && routes,
  );
  const [best] = candidates
    .flatMap(([service, description]) => {
      const match = matchRoute(description, request);
      return match ? { service, ...match } : [];
    })
    .sort((a, b) => b.specificity - a.specificity);
  const service = best?.service ?? candidates[0]?.[0] ?? serviceNamed(scope);
  return {
    service,
    operation: best?.operation ?? `${request.method} ${request.path}`,
    protocol: services[service]?.protocol ?? ('restJson1' as const),
    parameters: best?.parameters ?? {},
  };
}

/**
 * Finds out which operation of which service a request calls: the service from
 * the credential scope, the operation from `x-amz-target`, the `Action` field
 * or the route. Undefined for what is not a call to AWS.
 */
export function identifyCall(request: RawRequest): AwsCall | undefined {
  const { method, headers, body } = request;
  const [, accessKeyId, region, scope] =
    CREDENTIAL.exec(headers.authorization ?? '') ?? [];
  if (!scope) return undefined;
  const url = new URL(request.url, 'http://emulator');
  const path = pathOf(url.pathname, scope, headers.host ?? '');
  const query = url.searchParams;
  const common = { region, accessKeyId, method, path, query, headers, body };

  const target = headers['x-amz-target'];
  if (typeof target === 'string') {
    const version = headers['content-type']?.includes('json-1.0') ? '0' : '1';
    return {
      ...common,
      service: serviceNamed(scope),
      operation: target.split('.').pop() ?? target,
      protocol: version === '0' ? 'awsJson1_0' : 'awsJson1_1',
      input: parseJson(body),
    };
  }
  if (headers['content-type']?.includes('x-www-form-urlencoded')) {
    const form = new URLSearchParams(body.toString('utf8'));
    return {
      ...common,
      service: serviceNamed(scope, form.get('Version') ?? undefined),
      operation: form.get('Action') ?? 'unknown',
      protocol: scope === 'ec2' ? 'ec2Query' : 'awsQuery',
      input: Object.fromEntries(form),
    };
  }
  const rest = identifyRest(scope, { method, path, query });
  return {
    ...common,
    ...rest,
    input: {
      ...(rest.protocol === 'restJson1' ? parseJson(body) : {}),
      ...Object.fromEntries(query),
      ...rest.parameters,
    },
  };
}
