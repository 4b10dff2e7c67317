/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Risk, RISKS } from 'backstage-plugin-well-architected-common';
import { Check } from 'backstage-plugin-well-architected-node';
import { isRegionCode } from '../aws/regions';
import { ScanError } from './ScanError';

/** What one run of the scan command shall do. */
export interface ScanOptions {
  accountId: string;
  regions: string[];
  endpointUrl?: string;
  roleArn?: string;
  externalId?: string;
  checks: Check[];
  format: 'json' | 'table' | 'markdown';
  /** Absolute path of the recording to write. */
  record?: string;
  failOn?: Risk;
  /** ISO 8601 moment to take for now. */
  asOf?: string;
  environment?: string;
  maxAttempts?: number;
}

const commaSeparated = (text: string) =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);

/** Reads a list option that may be repeated and comma separated. */
const collectList = (text: string, previous: string[] = []) => [
  ...previous,
  ...commaSeparated(text),
];

/** The command line, for parsing and for its help. */
export function scanCommand(): Command {
  return new Command('well-architected-scan')
    .description(
      'Reviews one AWS account against the AWS Well-Architected Framework, without a portal. Only reads.',
    )
    .requiredOption('--account <id>', 'AWS account id, twelve digits')
    .option(
      '--regions <codes>',
      'Regions, comma separated (default: AWS_REGION)',
      collectList,
    )
    .option(
      '--endpoint-url <url>',
      'endpoint instead of AWS, for emulators (AWS_ENDPOINT_URL does the same)',
    )
    .option('--role-arn <arn>', 'role to assume in the account')
    .option('--external-id <id>', 'external id that the role asks for')
    .option(
      '--checks <ids>',
      'only these checks, comma separated (default: all)',
      collectList,
    )
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['json', 'table', 'markdown'])
        .default('table'),
    )
    .option(
      '--record <file>',
      'also write what was read, as a recording (.gz compresses)',
    )
    .addOption(
      new Option(
        '--fail-on <risk>',
        'exit with 1 when a finding has this risk or a higher one',
      ).choices(['high', 'medium', 'low']),
    )
    .option(
      '--environment <name>',
      'environment of the account, for grading (default: as production)',
    )
    .option(
      '--as-of <time>',
      'ISO 8601 time to take for now, for emulators whose clock is set',
    )
    .option('--max-attempts <n>', 'attempts per call to AWS', Number)
    .addHelpText(
      'after',
      `
Exit codes:
  0  the review is complete, or what could not be read is listed as unknown
  1  --fail-on: there is such a finding
  2  no review: wrong options, no access, or an error

Examples:
  $ well-architected-scan --account 111122223333 --regions eu-west-1,eu-central-1
  $ well-architected-scan --account 111122223333 --regions eu-west-1 --format json --fail-on high
  $ well-architected-scan --account 111122223333 --regions eu-west-1 --endpoint-url http://localhost:5000`,
    );
}

function asUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new ScanError(`--endpoint-url: '${text}' is not an http(s) address`);
  }
  return text;
}

function asTime(text: string): string {
  const time = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(time.getTime())) {
    throw new ScanError(
      `--as-of: '${text}' is not an ISO 8601 time such as 2026-11-16T06:00:00Z`,
    );
  }
  return time.toISOString();
}

function asFile(text: string): string {
  const file = resolve(text);
  if (!existsSync(dirname(file))) {
    throw new ScanError(`--record: the folder ${dirname(file)} does not exist`);
  }
  return file;
}

function chosenChecks(ids: string[] | undefined, all: readonly Check[]) {
  const unknown = ids?.filter(id => !all.some(check => check.id === id)) ?? [];
  if (unknown.length > 0) {
    throw new ScanError(
      `--checks: there is no check ${unknown.map(id => `'${id}'`).join(', ')}`,
    );
  }
  return all.filter(check => !ids || ids.includes(check.id));
}

/**
 * Parses and verifies the command line.
 *
 * @param options.argv - arguments without the interpreter and the script
 * @throws ScanError naming the option; CommanderError for help and usage.
 */
export function parseScanOptions(options: {
  argv: string[];
  env: Record<string, string | undefined>;
  checks: readonly Check[];
  command: Command;
}): ScanOptions {
  const { argv, env, checks, command } = options;
  const given = command.parse(argv, { from: 'user' }).opts();
  if (!/^\d{12}$/.test(given.account)) {
    throw new ScanError(`--account: '${given.account}' is not twelve digits`);
  }
  const byEnvironment = env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
  const regions: string[] =
    given.regions ?? (byEnvironment ? [byEnvironment] : []);
  if (regions.length === 0) {
    throw new ScanError(
      '--regions: name at least one Region, or set AWS_REGION',
    );
  }
  const odd = regions.find(region => !isRegionCode(region));
  if (odd !== undefined) {
    throw new ScanError(`--regions: '${odd}' is not a Region code`);
  }
  if (
    given.roleArn &&
    !/^arn:aws[\w-]*:iam::\d{12}:role\/.+$/.test(given.roleArn)
  ) {
    throw new ScanError(
      `--role-arn: '${given.roleArn}' is not the ARN of a role`,
    );
  }
  if (given.externalId && !given.roleArn) {
    throw new ScanError('--external-id: only together with --role-arn');
  }
  if (
    given.maxAttempts !== undefined &&
    !(Number.isInteger(given.maxAttempts) && given.maxAttempts > 0)
  ) {
    throw new ScanError('--max-attempts: must be a whole number above 0');
  }
  return {
    accountId: given.account,
    regions: [...new Set(regions)],
    endpointUrl: given.endpointUrl && asUrl(given.endpointUrl),
    roleArn: given.roleArn,
    externalId: given.externalId,
    checks: chosenChecks(given.checks, checks),
    format: given.format,
    record: given.record && asFile(given.record),
    failOn: RISKS.find(risk => risk.toLowerCase() === given.failOn),
    asOf: given.asOf && asTime(given.asOf),
    environment: given.environment,
    maxAttempts: given.maxAttempts,
  };
}
