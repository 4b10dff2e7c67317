/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A recorded run of an account. */
export interface Recording {
  accountId: string;
  /** File name, unique for the account. */
  file: string;
  path: string;
  /** `YYYY-MM-DD`, from the name of the file. */
  date: string;
}

const ACCOUNT_ID = /^\d{12}$/;
const FILE = /^(\d{4}-\d{2}-\d{2})\.json(\.gz)?$/;

/**
 * Lists the recordings of a folder, oldest first.
 *
 * @throws InputError naming the configuration key when the folder cannot be
 * read or holds no recording.
 */
export async function listRecordings(options: {
  directory: string;
}): Promise<Recording[]> {
  const { directory } = options;
  const key = 'wellArchitected.recordings.directory';
  const folders = await readdir(directory, { withFileTypes: true }).catch(
    error => {
      throw new InputError(`${key}: '${directory}' cannot be read: ${error}`);
    },
  );
  const recordings: Recording[] = [];
  for (const folder of folders) {
    if (folder.isDirectory() && ACCOUNT_ID.test(folder.name)) {
      for (const file of await readdir(join(directory, folder.name))) {
        const [, date] = FILE.exec(file) ?? [];
        if (date) {
          recordings.push({
            accountId: folder.name,
            file,
            path: join(directory, folder.name, file),
            date,
          });
        }
      }
    }
  }
  if (recordings.length === 0) {
    throw new InputError(
      `${key}: '${directory}' holds no <accountId>/<date>.json.gz`,
    );
  }
  return recordings.sort(
    (a, b) =>
      a.date.localeCompare(b.date) || a.accountId.localeCompare(b.accountId),
  );
}
