/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const TLS: [RegExp, string][] = [
  [/^(postgres|aurora-postgresql|sqlserver-.*)$/, 'rds.force_ssl'],
  [/^(mysql|mariadb|aurora-mysql)$/, 'require_secure_transport'],
  [/^docdb$/, 'tls'],
  [/^neptune$/, 'neptune_enforce_ssl'],
];

/** Parameter that makes every client of an engine use TLS, where it has one. */
export function tlsParameterOf(engine: string): string | undefined {
  return TLS.find(([engines]) => engines.test(engine))?.[1];
}

/** Parameter with the most connections at a time, where the engine has one. */
export function connectionsParameterOf(engine: string): string | undefined {
  return /^(postgres|mysql|mariadb|aurora-postgresql|aurora-mysql)$/.test(
    engine,
  )
    ? 'max_connections'
    : undefined;
}

/** Whether the value of a TLS parameter makes clients use TLS. */
export function demandsTls(value: string): boolean {
  return /^(1|on|true|enabled|tls1\.[23]\+|fips-140-3)$/i.test(value);
}
