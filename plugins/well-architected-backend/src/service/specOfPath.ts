/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const REF = /^#\/components\/([^/]+)\/([^/]+)$/;

/** The parts of an OpenAPI document that are looked at here. */
export interface SpecParts {
  paths?: Record<string, unknown>;
  components?: object;
}

type Components = Record<string, Record<string, unknown> | undefined>;

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$ref' && typeof each === 'string' ? [each] : refsIn(each),
  );
}

/**
 * An OpenAPI document with one path of another one, and the components that it
 * refers to. Pure.
 */
export function specOfPath<Spec extends SpecParts>(
  spec: Spec,
  path: string,
): Spec {
  const all = (spec.components ?? {}) as Components;
  const components: Components = {};
  const open = refsIn(spec.paths?.[path]);
  for (let ref = open.pop(); ref; ref = open.pop()) {
    const [, section, name] = REF.exec(ref) ?? [];
    const component = all[section]?.[name];
    if (component !== undefined && !(name in (components[section] ?? {}))) {
      components[section] = { ...components[section], [name]: component };
      open.push(...refsIn(component));
    }
  }
  return { ...spec, paths: { [path]: spec.paths?.[path] }, components };
}
