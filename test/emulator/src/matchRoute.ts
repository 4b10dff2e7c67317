/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ServiceDescription } from './operations';

/** What a route matched, and how specific it is: more literals, higher. */
export type RouteMatch = {
  operation: string;
  parameters: Record<string, string>;
  specificity: number;
};

type Request = { method: string; path: string; query: URLSearchParams };

const segmentsOf = (path: string) => path.split('/').filter(Boolean);

function matchPath(template: string, path: string) {
  const wanted = segmentsOf(template);
  let given = segmentsOf(path);
  const greedy = wanted.findIndex(segment => segment.endsWith('+}'));
  const surplus = given.length - wanted.length;
  if (greedy >= 0 && surplus > 0) {
    // A greedy label takes all that the segments behind it leave over.
    const end = greedy + surplus + 1;
    const taken = given.slice(greedy, end).join('/');
    given = [...given.slice(0, greedy), taken, ...given.slice(end)];
  }
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  let literals = 0;
  for (const [index, segment] of wanted.entries()) {
    const [, label] = /^\{(.+?)\+?\}$/.exec(segment) ?? [];
    if (label) parameters[label] = decodeURIComponent(given[index]);
    else if (segment === given[index]) literals += 1;
    else return undefined;
  }
  return { parameters, literals };
}

function matchOne(
  operation: string,
  route: string,
  request: Request,
): RouteMatch | undefined {
  const [method, target] = route.split(' ');
  if (method !== request.method) return undefined;
  const [template, literalQuery = ''] = target.split('?');
  const required = [...new URLSearchParams(literalQuery)];
  const present = required.every(([name, value]) =>
    value === ''
      ? request.query.has(name)
      : request.query.getAll(name).includes(value),
  );
  const matched = present && matchPath(template, request.path);
  return matched
    ? {
        operation,
        parameters: matched.parameters,
        specificity: matched.literals * 10 + required.length,
      }
    : undefined;
}

/** The operation of a REST service that a method and a path call. */
export function matchRoute(
  service: ServiceDescription,
  request: Request,
): RouteMatch | undefined {
  return Object.entries(service.routes ?? {})
    .flatMap(([name, route]) => matchOne(name, route, request) ?? [])
    .sort((a, b) => b.specificity - a.specificity)[0];
}
