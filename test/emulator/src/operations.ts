/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import generated from './operations.generated.json';

/** Protocols of AWS services, by the last part of their Smithy id. */
export type Protocol =
  | 'awsJson1_0'
  | 'awsJson1_1'
  | 'awsQuery'
  | 'ec2Query'
  | 'restJson1'
  | 'restXml';

/** Where a member of a request travels, and under which name. */
export type Wire = { in: string; name: string };

/** How an operation pages: page size and token in the request, token in the answer. */
export type Paging = { size?: Wire; token: Wire; next?: string };

/** One AWS service, as the installed SDK client describes it. */
export type ServiceDescription = {
  /** Name of the SDK client without `@aws-sdk/client-`. */
  client: string;
  /** Service of the credential scope; two services may share one. */
  signingName: string;
  protocol: Protocol;
  /** Value of the form field `Version`, `awsQuery` services only. */
  version?: string;
  /** Operation to `METHOD /path?query`, REST services only. */
  routes?: Record<string, string>;
  pages: Record<string, Paging>;
};

/** Services by the name that the check catalogue gives them. */
export const services = generated as unknown as Record<
  string,
  ServiceDescription
>;

/**
 * The catalogue's name of a service that is given by that name, by its signing
 * name or by the name of its SDK client. The version tells services apart that
 * share a signing name.
 */
export function serviceNamed(name: string, version?: string): string {
  if (services[name]) return name;
  const found = Object.entries(services).filter(
    ([, { client, signingName }]) => client === name || signingName === name,
  );
  const exact = found.find(([, service]) => service.version === version);
  return (exact ?? found[0])?.[0] ?? name;
}
