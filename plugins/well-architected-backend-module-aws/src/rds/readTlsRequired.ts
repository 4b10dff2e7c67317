/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RDSClient, paginateDescribeDBParameters } from '@aws-sdk/client-rds';

/** Parameter of an engine that makes every client use TLS. */
export interface TlsRequired {
  parameter: string;
  /** `not set` where the engine's own default applies. */
  value: string;
  on: boolean;
}

const PARAMETER: [RegExp, string][] = [
  [/^(postgres|aurora-postgresql|sqlserver-.*)$/, 'rds.force_ssl'],
  [/^(mysql|mariadb|aurora-mysql)$/, 'require_secure_transport'],
];

/**
 * The value of the TLS parameter in a parameter group; null for engines
 * without one (Oracle, Db2, DocumentDB and Neptune set it elsewhere).
 */
export async function readTlsRequired(options: {
  client: RDSClient;
  engine: string;
  group: string;
}): Promise<TlsRequired | null> {
  const { client, engine, group } = options;
  const parameter = PARAMETER.find(([engines]) => engines.test(engine))?.[1];
  if (!parameter) {
    return null;
  }
  for await (const page of paginateDescribeDBParameters(
    { client, pageSize: 100 },
    { DBParameterGroupName: group },
  )) {
    const found = page.Parameters?.find(p => p.ParameterName === parameter);
    if (found) {
      const value = found.ParameterValue ?? 'not set';
      return { parameter, value, on: /^(1|on|true)$/i.test(value) };
    }
  }
  return null;
}
