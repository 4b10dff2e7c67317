/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnknownReason } from 'backstage-plugin-well-architected-common';
import {
  ClientClass,
  CollectionState,
  Inventory,
  MetricSeries,
  Readable,
} from '../define';

/** What an error of a cloud call means. @public */
export interface ReadProblem {
  kind: Exclude<CollectionState, 'ok'> | 'not-found';
  reason: UnknownReason;
  /** IAM action that is missing, for `denied`. */
  action?: string;
  /** One sentence, without request ids. */
  message: string;
}

/** One metric of one resource, ready to be asked for. @public */
export interface MetricQuery {
  key: string;
  namespace: string;
  name: string;
  stat: string;
  periodSeconds: number;
  days: number;
  dimensions: Record<string, string>;
}

/**
 * A verified connection to one account. The collect stage knows nothing else
 * about the cloud.
 *
 * @public
 */
export interface AccountConnection {
  accountId: string;
  /** Client of this class, shared per Region. */
  client<C>(clientClass: ClientClass<C>, options: { region: string }): C;
  /** Never throws; what it does not know is `API_ERROR`. */
  classify(error: unknown): ReadProblem;
  /** Calls so far by `service:Operation`. */
  apiCalls(): Record<string, number>;
  /** Those of them that failed after all retries. */
  failedCalls?(): Record<string, number>;
  /** Reads metrics in as few calls as possible, paged to the end. */
  metricData(options: {
    region: string;
    queries: MetricQuery[];
    /** ISO 8601 end of the window. */
    now: string;
    signal: AbortSignal;
  }): Promise<Record<string, Readable<MetricSeries>>>;
  close(): void;
}

/** Opens connections to accounts. @public */
export interface AccountConnector {
  /**
   * @throws ConnectError when the credentials do not lead to this account.
   */
  connect(options: {
    accountId: string;
    regions: string[];
  }): Promise<AccountConnection>;
}

/** Gives whole inventories: recordings, or a source of one's own. @public */
export interface AccountReader {
  /**
   * The inventory of one account, or undefined when this reader does not know
   * the account and the connector shall read it.
   */
  readInventory(options: {
    accountId: string;
    regions: string[];
    signal: AbortSignal;
  }): Promise<Inventory | undefined>;
}

/** No connection to an account; the message is for its owner. @public */
export class ConnectError extends Error {
  readonly reason: UnknownReason;

  constructor(options: { reason: UnknownReason; message: string }) {
    super(options.message);
    this.name = 'ConnectError';
    this.reason = options.reason;
  }
}
