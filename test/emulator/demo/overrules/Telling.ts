/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Proxy } from '../../index';
import { Session } from '../build/session';

/** What every file of this folder needs to answer for a service. */
export interface Telling {
  proxy: Proxy;
  session: Session;
  now: Date;
}

/** A moment so many days before the recording. */
export const before = (now: Date, days: number) =>
  new Date(now.getTime() - days * 86_400_000);

/** A moment as most JSON protocols write it. */
export const seconds = (at: Date) => at.getTime() / 1000;

/** An answer of a service that speaks the query protocol. */
export const xml = (operation: string, body: string, namespace: string) =>
  `<${operation}Response xmlns="${namespace}"><${operation}Result>${body}</${operation}Result><ResponseMetadata><RequestId>demo</RequestId></ResponseMetadata></${operation}Response>`;
