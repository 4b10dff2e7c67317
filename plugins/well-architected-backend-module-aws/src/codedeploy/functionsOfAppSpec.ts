/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Names of the functions that an AppSpec for Lambda deploys, in JSON or YAML.
 * Its only `Name` properties are those of functions.
 */
export function functionsOfAppSpec(content: string | undefined): string[] {
  const names = (content ?? '').matchAll(
    /(?:^|[\s{,"'])Name["']?\s*:\s*["']?([A-Za-z0-9_-]+)/g,
  );
  return [...new Set([...names].map(([, name]) => name))];
}
