/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { detectSecret } from './detectSecret';
import { NamedSecret } from './detectSecrets';

/** `export NAME=value`, `NAME: value`, `"name": "value"`, `--name value`. */
const ASSIGNMENT =
  /(?:^|[\s;&|{,(])(?:--|-[eD]\s?)?["']?([A-Za-z_][\w.-]*)["']?\s*[=:]\s*("[^"]*"|'[^']*'|[^\s"';,&|]+)/g;
const OPTION =
  /\s--([a-z][\w-]*)\s+("[^"]*"|'[^']*'|[^\s"';,&|-][^\s"';,&|]*)/g;
/** Filled in when the script runs, so no literal. */
const COMPUTED = /^(?:\$|`|%|<)/;

function assignmentsOf(line: string): [name: string, value: string][] {
  return [ASSIGNMENT, OPTION].flatMap(pattern =>
    [...line.matchAll(pattern)].map(([, name, value]): [string, string] => [
      name,
      value.replace(/^["']|["']$/g, ''),
    ]),
  );
}

function inLine(line: string, number: number): NamedSecret | undefined {
  const place = `line ${number}`;
  for (const [name, value] of assignmentsOf(line)) {
    const found = COMPUTED.test(value) ? undefined : detectSecret(name, value);
    if (found) {
      return { name: `${place} (${name})`, ...found };
    }
  }
  // Without a name only the well-known forms of credentials match.
  const found = detectSecret('', line);
  return found && { name: place, ...found };
}

/**
 * The secrets in a script or configuration file, at most one per line; only
 * the number of the line, the name that is assigned and the rule are told.
 *
 * @public
 */
export function detectSecretsInText(text: string): NamedSecret[] {
  return text.split('\n').flatMap((line, i) => inLine(line, i + 1) ?? []);
}
