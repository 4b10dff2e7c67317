/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CommanderError } from 'commander';
import {
  AnyCollector,
  Check,
  isOffByDefault,
  withPillarSiblings,
} from 'backstage-plugin-well-architected-node';
import { describeError } from '../aws/describeError';
import { checks as allChecks } from '../checks/index.generated';
import { collectors as allCollectors } from '../collectors/index.generated';
import { exceedsRisk } from './exceedsRisk';
import { parseScanOptions, scanCommand } from './parseScanOptions';
import { renderJson } from './renderJson';
import { renderMarkdown } from './renderMarkdown';
import { renderTable } from './renderTable';
import { unreadLines } from './reportFacts';
import { scanAccount } from './scanAccount';
import { showProgress, Terminal } from './showProgress';
import { writeRecording } from './writeRecording';

const DEFAULT_WIDTH = 140;

/** Where the scan command reads from and writes to. @public */
export interface ScanEnvironment {
  /** Arguments without the interpreter and the script. */
  argv: string[];
  env: Record<string, string | undefined>;
  stdout: Terminal;
  stderr: Terminal;
  signal: AbortSignal;
  /** What to check with; everything by default. */
  checks?: readonly Check[];
  collectors?: readonly AnyCollector[];
}

/** What went wrong, in one sentence for the caller. */
function sentenceOf(error: unknown): string {
  const own = ['ScanError', 'ConnectError'];
  return error instanceof Error && own.includes(error.name)
    ? error.message
    : describeError(error).sentence;
}

async function run(environment: ScanEnvironment): Promise<number> {
  const { argv, env, stdout, stderr, signal } = environment;
  const { collectors = allCollectors } = environment;
  const checks = (environment.checks ?? allChecks)
    .filter(check => !isOffByDefault({ check }))
    .flatMap(withPillarSiblings);
  const command = scanCommand()
    .exitOverride()
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
    });
  const options = parseScanOptions({ argv, env, checks, command });

  const progress = showProgress(stderr);
  const scan = await scanAccount({
    scan: options,
    collectors,
    signal,
    onProgress: progress.report,
  }).finally(progress.done);

  if (options.record) {
    await writeRecording({ file: options.record, inventory: scan.inventory });
  }
  const given = { scan, checks: options.checks };
  const text = {
    json: () => renderJson(given),
    markdown: () => renderMarkdown(given),
    table: () =>
      renderTable({ ...given, width: stdout.columns ?? DEFAULT_WIDTH }),
  }[options.format]();
  stdout.write(`${text}\n`);

  const unread = unreadLines(scan.inventory);
  if (unread.length > 0 && options.format === 'json') {
    stderr.write(
      `Not everything could be read:\n${unread
        .map(line => `  ${line}`)
        .join('\n')}\n`,
    );
  }
  return options.failOn && exceedsRisk(scan.review, options.failOn) ? 1 : 0;
}

/**
 * The scan command: reads one AWS account and prints its review.
 *
 * @returns the exit code: 0, 1 for a finding that `--fail-on` asked about, 2
 * for an error; never throws
 * @public
 */
export async function runScan(environment: ScanEnvironment): Promise<number> {
  try {
    return await run(environment);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its sentence, or the help.
      return error.exitCode === 0 ? 0 : 2;
    }
    environment.stderr.write(
      `${
        environment.signal.aborted
          ? 'Stopped before the account was read'
          : sentenceOf(error)
      }\n`,
    );
    return 2;
  }
}
