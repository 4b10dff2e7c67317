/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { AnyCollector, Check, Resource } from '../define';
import { REGION_TYPE } from './subjectTypes';

const SEPARATOR = /[/:]/;

interface ArnParts {
  /** Service and word of the type, such as `ec2:instance` or `s3:`. */
  kind: string;
  region: string;
  /** What comes after the word of the type. */
  rest: string;
}

function partsOf(arn: string): ArnParts {
  const [, , service, region, , ...after] = arn.split(':');
  const resource = after.join(':').replace(/^\//, '');
  const at = resource.search(SEPARATOR);
  return {
    kind: `${service}:${resource.slice(0, Math.max(at, 0))}`,
    region,
    rest: resource.slice(at + 1),
  };
}

/** The id that a collector gives a resource; undefined where it is not its. */
function idFor(collector: AnyCollector, arn: string): string | undefined {
  const sample = collector.sample();
  const known = sample.arn ? partsOf(sample.arn) : undefined;
  const parts = partsOf(arn);
  if (known?.kind !== parts.kind) {
    return undefined;
  }
  return known.rest === sample.id ? parts.rest : arn;
}

const placeKey = (checkId: string, place: string) => `${checkId}|${place}`;

/** Where a check could not read what it looks at. @internal */
export type UnreadPlaces = ReadonlyMap<string, Observation>;

/** The places among these observations that could not be read. @internal */
export function unreadPlacesOf(
  observations: readonly Observation[],
): UnreadPlaces {
  return new Map(
    observations
      .filter(
        ({ subject, status }) =>
          subject.type === REGION_TYPE && status === 'unknown',
      )
      .map(o => [placeKey(o.checkId, o.subject.id), o]),
  );
}

/**
 * What a check of our own says about a resource that it could not list, but
 * that another tool names: unknown, for the reason that its kind was not read
 * there. Undefined where the kind was read and the resource was not in it, or
 * where the check does not look at this kind.
 *
 * @param options.finding - of the other tool
 * @param options.arn - of what the finding is about
 * @internal
 */
export function unreadSubject(options: {
  check: Check | undefined;
  arn: string;
  finding: { resource: Pick<Resource, 'region'>; environment?: string };
  places: UnreadPlaces;
}): Observation | undefined {
  const { check, arn, finding, places } = options;
  const { environment } = finding;
  const region = partsOf(arn).region || finding.resource.region;
  if (check?.kind !== 'resource') {
    return undefined;
  }
  for (const { collector } of check.on) {
    const id = idFor(collector, arn);
    const at = [region, 'global']
      .map(r => places.get(placeKey(check.id, `${collector.id}@${r}`)))
      .find(place => place !== undefined);
    if (id !== undefined && at) {
      return {
        ...at,
        ...(environment ? { environment } : {}),
        subject: {
          type: collector.type,
          id,
          name: id,
          arn,
          region: collector.scope === 'global' ? 'global' : region,
          accountId: at.subject.accountId,
        },
      };
    }
  }
  return undefined;
}
