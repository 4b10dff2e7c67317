/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Names of the alarms that the rule of a composite alarm combines, such as
 * `ALARM("orders-errors") OR NOT OK(arn:…:alarm:orders-latency)`.
 */
export function childrenOfRule(rule: string): string[] {
  return [
    ...rule.matchAll(
      /\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"([^"]+)"|'([^']+)'|([^)\s]+))\s*\)/g,
    ),
  ].map(match =>
    (match[1] ?? match[2] ?? match[3]).replace(
      /^arn:[^:]+:cloudwatch:.*:alarm:/,
      '',
    ),
  );
}
