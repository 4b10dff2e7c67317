/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import PgBoss from 'pg-boss';
import { pgBossDatabase } from './pgBossDatabase';

interface JobRow {
  id: string;
  name: string;
  data: object;
  singleton_key: string | null;
  retry_limit: number;
  retry_count: number;
}

/** Before what was queued meanwhile. */
const PRIORITY = 1;

/**
 * Puts work back into the queue whose replica died or stops. The item gets a
 * new id, so that whatever the former holder still reports goes nowhere.
 */
export class JobHandover {
  constructor(
    private readonly options: {
      knex: Knex;
      boss: PgBoss;
      schema: string;
      kinds: string[];
      leaseSeconds: number;
    },
  ) {}

  /**
   * Hands back a job that this replica holds. False when it was lost before,
   * or when a transaction that works on it is still open.
   */
  async handBack(options: { jobId: string; token: string }): Promise<boolean> {
    const { jobId, token } = options;
    return this.options.knex.transaction(async trx => {
      const lease = await trx('wa_lease')
        .where({ job_id: jobId, token })
        .forUpdate()
        .skipLocked()
        .first('job_id');
      return lease !== undefined && this.putBack(trx, jobId, false);
    });
  }

  /**
   * Puts back what replicas held that were not heard of any more.
   *
   * @returns keys of the items
   */
  async takeOver(): Promise<string[]> {
    const { knex, schema, kinds, leaseSeconds } = this.options;
    const found: { rows: { id: string; singleton_key: string | null }[] } =
      await knex.raw(
        `select j.id, j.singleton_key from ??.job j
        left join wa_lease l on l.job_id = j.id::text
        where j.state = 'active' and j.name = any(?)
          and greatest(j.started_on, l.renewed_at) < now() - ? * interval '1s'`,
        [schema, kinds, leaseSeconds],
      );
    const taken: string[] = [];
    for (const { id, singleton_key: key } of found.rows) {
      if (await this.takeOverOne(id)) {
        taken.push(key ?? id);
      }
    }
    return taken;
  }

  /** Removes leases on jobs that have ended. */
  async sweep(): Promise<void> {
    const { knex, schema } = this.options;
    await knex.raw(
      `delete from wa_lease l where not exists (
        select 1 from ??.job j where j.id::text = l.job_id and j.state = 'active'
      ) and renewed_at < now() - interval '1 minute'`,
      [schema],
    );
  }

  private takeOverOne(jobId: string): Promise<boolean> {
    const { knex, leaseSeconds } = this.options;
    return knex.transaction(async trx => {
      const lease = () => trx('wa_lease').where('job_id', jobId);
      const dead = await lease()
        .whereRaw(`renewed_at < now() - ? * interval '1s'`, [leaseSeconds])
        .forUpdate()
        .skipLocked()
        .first('job_id');
      // alive after all, or in a transaction that has not ended yet
      const isLocked = !dead && (await lease().first('job_id'));
      return !isLocked && this.putBack(trx, jobId, true);
    });
  }

  /** @param died - this try counts as failed */
  private async putBack(
    trx: Knex.Transaction,
    jobId: string,
    died: boolean,
  ): Promise<boolean> {
    const { boss, schema } = this.options;
    const { rows }: { rows: JobRow[] } = await trx.raw(
      `select id, name, data, singleton_key, retry_limit, retry_count
      from ??.job where id = ? and state = 'active' for update skip locked`,
      [schema, jobId],
    );
    const [job] = rows;
    if (!job) {
      return false;
    }
    const db = pgBossDatabase(trx);
    const retryLimit = job.retry_limit - job.retry_count - (died ? 1 : 0);
    if (retryLimit < 0) {
      // an item that kills whoever works on it must not go round for ever
      const message = 'The replicas that worked on it ended without a word';
      await boss.fail(job.name, jobId, { message }, { db });
    } else {
      await boss.deleteJob(job.name, jobId, { db });
      await boss.insert(
        job.name,
        [
          {
            name: job.name,
            data: job.data,
            priority: PRIORITY,
            retryLimit,
            ...(job.singleton_key ? { singletonKey: job.singleton_key } : {}),
          },
        ],
        { db },
      );
    }
    await trx('wa_lease').where('job_id', jobId).delete();
    return true;
  }
}
