/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  isUnread,
  Readable,
  Resource,
  sum,
} from 'backstage-plugin-well-architected-node';
import { Measured } from './computeDimensions';

interface EndpointData {
  variants: Readable<{ name: string }[]>;
}

/** Variants of an endpoint whose invocations are read; more are unknown. */
export const VARIANTS_READ = 3;
const INDEXES = Array.from({ length: VARIANTS_READ }, (_, index) => index);

const invocationsOf = (index: number, days: number) => ({
  namespace: 'AWS/SageMaker',
  name: 'Invocations',
  stat: 'Sum',
  periodSeconds: 86_400,
  days,
  // nothing is reported while nobody invokes it
  minPoints: 0,
  dimensions: (subject: Measured): Record<string, string> | undefined => {
    if (subject.type !== 'AWS::SageMaker::Endpoint') {
      return undefined;
    }
    const { variants } = subject.data as EndpointData;
    const variant = isUnread(variants) ? undefined : variants[index];
    return variant && { EndpointName: subject.id, VariantName: variant.name };
  },
});

/** Metrics `invocations0`, `invocations1` …: one per variant of an endpoint. */
export function sagemakerInvocations(days: number) {
  return Object.fromEntries(
    INDEXES.map(index => [`invocations${index}`, invocationsOf(index, days)]),
  );
}

/**
 * Invocations of the first variants of an endpoint, by the metrics above.
 *
 * @throws UnknownError when one of them was not read
 */
export function sumOfInvocations(
  context: AssessContext,
  endpoint: Resource<string, unknown>,
  variants: number,
): number {
  return sum(
    INDEXES.slice(0, variants).flatMap(
      index =>
        context.metric(`invocations${index}`, endpoint as Resource).values,
    ),
  );
}
