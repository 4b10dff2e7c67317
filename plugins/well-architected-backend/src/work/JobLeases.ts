/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { HandedBackError } from './handedBack';
import { WorkGuard } from './types';

/** A replica that was not heard of for so long is believed dead. */
export const LEASE_SECONDS = 60;
/** How often it is heard of, and looks for others that are not. */
export const RENEW_SECONDS = 10;

interface Held {
  token: string;
  lost: AbortController;
  /** Monotonic milliseconds: no later than the database has it. */
  renewedMs: number;
}

/** The right to work on an item. */
export interface Lease {
  /** Aborted when another replica has taken over, or may have. */
  lost: AbortSignal;
  guard: WorkGuard;
}

const LOST = 'Another replica has taken over this work';

/**
 * The leases that this replica holds on items of the queue. They are renewed
 * while the process lives; one that it could not renew counts as lost before
 * anybody else may take over.
 */
export class JobLeases {
  readonly replica = randomUUID();
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly options: { knex: Knex; schema: string; seconds: number },
  ) {}

  /**
   * Takes the lease on a job that this replica was just given.
   *
   * @throws HandedBackError when it was taken away meanwhile.
   */
  async take(jobId: string): Promise<Lease> {
    const { knex, schema } = this.options;
    const token = randomUUID();
    const renewedMs = performance.now();
    const { rowCount }: { rowCount: number } = await knex.raw(
      `insert into wa_lease (job_id, token, replica, renewed_at)
      select id::text, ?, ?, now() from ??.job where id = ? and state = 'active' for key share
      on conflict (job_id) do update set token = excluded.token,
        replica = excluded.replica, renewed_at = excluded.renewed_at`,
      [token, this.replica, schema, jobId],
    );
    if (rowCount === 0) {
      throw new HandedBackError(LOST);
    }
    const lost = new AbortController();
    this.held.set(jobId, { token, lost, renewedMs });
    return { lost: lost.signal, guard: trx => this.guard(trx, jobId, token) };
  }

  /** Whether this replica works on the job. */
  tokenOf(jobId: string): string | undefined {
    return this.held.get(jobId)?.token;
  }

  /** The work has ended; its row goes when the queue knows it too. */
  release(jobId: string): void {
    this.held.delete(jobId);
  }

  /** Says that this replica lives; notices what it has lost. One statement. */
  async renew(): Promise<void> {
    const { knex, seconds } = this.options;
    const mine = [...this.held];
    if (mine.length === 0) {
      return;
    }
    const askedMs = performance.now();
    let kept: Set<string>;
    try {
      const rows: { job_id: string }[] = await knex('wa_lease')
        .whereIn(
          ['job_id', 'token'],
          mine.map(([jobId, { token }]) => [jobId, token]),
        )
        .update({ renewed_at: knex.raw('now()') })
        .returning('job_id');
      kept = new Set(rows.map(row => row.job_id));
    } catch (error) {
      // with a margin: this must stop before others may begin
      const oldest = performance.now() - seconds * 800;
      mine
        .filter(([, { renewedMs }]) => renewedMs < oldest)
        .forEach(([jobId]) => this.lose(jobId));
      throw error;
    }
    for (const [jobId, lease] of mine) {
      if (kept.has(jobId)) {
        lease.renewedMs = askedMs;
      } else {
        this.lose(jobId);
      }
    }
  }

  private lose(jobId: string): void {
    this.held.get(jobId)?.lost.abort(new HandedBackError(LOST));
    this.held.delete(jobId);
  }

  /**
   * Until the transaction ends nobody can take over. A process that is frozen
   * inside it loses its connection, so that it cannot hold others up for ever.
   */
  private async guard(
    trx: Knex.Transaction,
    jobId: string,
    token: string,
  ): Promise<void> {
    // a key share lock: renewals go on, a takeover waits
    const { rowCount }: { rowCount: number } = await trx.raw(
      `select set_config('idle_in_transaction_session_timeout', ?, true)
      from wa_lease where job_id = ? and token = ? for key share`,
      [String(this.options.seconds * 1000), jobId, token],
    );
    if (rowCount === 0) {
      throw new HandedBackError(LOST);
    }
  }
}
