/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AssessContext, known } from 'backstage-plugin-well-architected-node';
import eventSourceMapping from '../collectors/lambda-event-source-mapping';
import lambdaFunction from '../collectors/lambda-function';
import { asynchronousCallers, mappingsOf } from './callersOf';

type Fn = ReturnType<typeof lambdaFunction.sample>;
type Mapping = ReturnType<typeof eventSourceMapping.sample>;

const STREAM = /^arn:aws[a-z-]*:(?:kinesis|dynamodb|kafka):/;

/** A record that always fails blocks the stream, or nobody learns of it. */
const loses = ({ data }: Mapping) =>
  !data.onFailureArn || (data.maximumRetries ?? -1) === -1;

/** What becomes of the events that a function fails on. */
export interface FailedEvents {
  /** Services that hand events to it and do not wait. */
  callers: string[];
  /** Names of the stream mappings; queues keep their messages themselves. */
  streams: string[];
  /** Where failed events of the callers go; null for nowhere. */
  target: string | null;
  /** Callers and streams whose failed events disappear. */
  lost: string[];
}

/**
 * What becomes of the events that a function fails on.
 *
 * Needs `lambdaFunction.with('policy', 'onFailure')` and the mappings.
 *
 * @throws UnknownError when one of these could not be read.
 */
export function failedEventsOf(fn: Fn, ctx: AssessContext): FailedEvents {
  const callers = asynchronousCallers(fn);
  const streams = mappingsOf(fn, ctx).filter(({ data }) =>
    STREAM.test(data.eventSourceArn ?? ''),
  );
  const target =
    callers.length > 0
      ? fn.data.deadLetterTargetArn ?? known(fn.data.onFailureArn)
      : null;
  return {
    callers,
    streams: streams.map(mapping => mapping.name),
    target,
    lost: [
      ...(callers.length > 0 && !target ? callers : []),
      ...streams.filter(loses).map(mapping => mapping.name),
    ],
  };
}
