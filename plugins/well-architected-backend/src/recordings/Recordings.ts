/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { RecordingRow } from '../database/tables';
import { listRecordings, Recording } from './listRecordings';
import { readRecording } from './readRecording';
import { daysToToday, shiftDays } from './shiftDays';

/**
 * The recorded accounts of an installation and what has been replayed of them.
 */
export class Recordings {
  private constructor(
    private readonly knex: Knex,
    private readonly all: Recording[],
    private readonly options: { shiftToToday: boolean; now: () => Date },
  ) {}

  static async open(options: {
    knex: Knex;
    directory: string;
    shiftToToday: boolean;
    now: () => Date;
  }): Promise<Recordings> {
    const all = await listRecordings(options);
    return new Recordings(options.knex, all, options);
  }

  /** Ids of the recorded accounts. */
  get accountIds(): string[] {
    return [...new Set(this.all.map(({ accountId }) => accountId))];
  }

  /** Regions in the newest recording of an account. */
  async regionsOf(accountId: string): Promise<string[]> {
    return (await this.newest(accountId)).regions;
  }

  /** The newest recording of an account. */
  async newest(accountId: string): Promise<Inventory> {
    const last = this.all.filter(r => r.accountId === accountId).at(-1);
    if (!last) {
      throw new Error(`There is no recording of account ${accountId}`);
    }
    return readRecording(last);
  }

  /** What has not been replayed yet, by date, oldest first. */
  async pending(): Promise<Recording[][]> {
    const rows = await this.knex<RecordingRow>('wa_recording').select(
      'account_id',
      'file',
    );
    const done = new Set(rows.map(row => `${row.account_id}/${row.file}`));
    const byDate = new Map<string, Recording[]>();
    for (const recording of this.all) {
      if (!done.has(`${recording.accountId}/${recording.file}`)) {
        const { date } = recording;
        byDate.set(date, [...(byDate.get(date) ?? []), recording]);
      }
    }
    return [...byDate.values()];
  }

  /**
   * Days by which stored dates move. Decided once and kept, so that a restart
   * or a later recording continues the same history.
   */
  async shift(): Promise<number> {
    if (!this.options.shiftToToday) {
      return 0;
    }
    const known = await this.knex<RecordingRow>('wa_recording').first(
      'shift_days',
    );
    if (known) {
      return known.shift_days;
    }
    const last = this.all[this.all.length - 1];
    const { finishedAt } = await readRecording(last);
    return daysToToday({ newest: finishedAt, now: this.options.now() });
  }

  /** When a recording was made, as the history shows it. */
  async readAt(inventory: Inventory): Promise<string> {
    return shiftDays(inventory.finishedAt, await this.shift());
  }

  /** Remembers that a recording was replayed completely. */
  async markReplayed(recording: Recording, recordedAt: string): Promise<void> {
    await this.knex<RecordingRow>('wa_recording')
      .insert({
        account_id: recording.accountId,
        file: recording.file,
        recorded_at: recordedAt,
        shift_days: await this.shift(),
      })
      .onConflict(['account_id', 'file'])
      .ignore();
  }
}
