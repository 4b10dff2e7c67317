/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CRITICALITIES, Criticality } from '../risk';
import { ANNOTATIONS, ANNOTATION_FALLBACKS } from './names';
import {
  AnnotationProblem,
  DeclaredScope,
  ScopeAccount,
  WorkloadContext,
} from './types';

const ACCOUNT_ID = /^\d{12}$/;
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d$/;
const ARN =
  /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12}|aws)?:[^\s,]{1,1500}$/;
const STACK = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;
const DURATION =
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Longer texts are cut in messages, so that no page breaks on them. */
const SHOWN_LENGTH = 80;
/** More of one annotation are counted. */
const SHOWN_PROBLEMS = 10;

const items = (value: string) =>
  value
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');

/** One line, and no half of a character at its end. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_LENGTH
    ? `${line.slice(0, SHOWN_LENGTH).replace(/[\ud800-\udbff]$/, '')}…`
    : line;
}

/** The first problems of each annotation, and how many more it has. */
function firstOfEach(problems: AnnotationProblem[]): AnnotationProblem[] {
  const counts = new Map<string, number>();
  const first = problems.filter(({ annotation }) => {
    const nth = (counts.get(annotation) ?? 0) + 1;
    counts.set(annotation, nth);
    return nth <= SHOWN_PROBLEMS;
  });
  const more = [...counts]
    .filter(([, count]) => count > SHOWN_PROBLEMS)
    .map(([annotation, count]) => ({
      annotation,
      value: '',
      message: `${annotation}: ${
        count - SHOWN_PROBLEMS
      } more are wrong as well`,
    }));
  return [...first, ...more];
}

class AnnotationReader {
  readonly problems: AnnotationProblem[] = [];

  constructor(private readonly annotations: Record<string, unknown>) {}

  /** The value under the name or the first of its fallbacks. */
  find(name: string): { key: string; value: string } | undefined {
    for (const key of [name, ...(ANNOTATION_FALLBACKS[name] ?? [])]) {
      const value = this.annotations[key];
      if (typeof value === 'string' && value.trim() !== '') {
        return { key, value: value.trim() };
      }
      if (value !== undefined && typeof value !== 'string') {
        this.report(key, JSON.stringify(value), 'must be a text in quotes');
      }
    }
    return undefined;
  }

  report(annotation: string, value: string, expectation: string) {
    this.problems.push({
      annotation,
      value: shown(value),
      message: `${annotation}: '${shown(value)}' ${expectation}`,
    });
  }

  /** The well-formed items of a comma list; the others become problems. */
  list(name: string, pattern: RegExp, expectation: string): string[] {
    const found = this.find(name);
    const good = found
      ? items(found.value).filter(item => {
          const ok = pattern.test(item);
          if (!ok) {
            this.report(found.key, item, expectation);
          }
          return ok;
        })
      : [];
    return [...new Set(good)];
  }
}

function readAccounts(reader: AnnotationReader): ScopeAccount[] {
  const found = reader.find(ANNOTATIONS.accountId);
  const accounts = new Map<string, ScopeAccount>();
  for (const item of found ? items(found.value) : []) {
    const [id, environment, ...rest] = item.split('=').map(s => s.trim());
    if (!ACCOUNT_ID.test(id) || rest.length > 0 || environment === '') {
      reader.report(
        found!.key,
        item,
        'is not an AWS account: expected twelve digits, optionally followed by =environment',
      );
    } else {
      accounts.set(id, environment ? { id, environment } : { id });
    }
  }
  return [...accounts.values()];
}

function readTags(reader: AnnotationReader): Record<string, string> {
  const found = reader.find(ANNOTATIONS.tags);
  const tags = new Map<string, string>();
  for (const item of found ? items(found.value) : []) {
    const at = item.indexOf('=');
    if (at < 1 || at === item.length - 1) {
      reader.report(found!.key, item, 'is not a tag: expected key=value');
    } else {
      tags.set(item.slice(0, at).trim(), item.slice(at + 1).trim());
    }
  }
  return Object.fromEntries(tags);
}

function readContext(reader: AnnotationReader): WorkloadContext {
  const text = (name: string) => reader.find(name)?.value;
  const duration = (name: string) => {
    const found = reader.find(name);
    if (found && !DURATION.test(found.value)) {
      reader.report(
        found.key,
        found.value,
        'is not an ISO 8601 duration such as PT8H',
      );
      return undefined;
    }
    return found?.value;
  };
  const confirmed = reader.list(
    ANNOTATIONS.confirmedAt,
    DAY,
    'is not a day such as 2026-11-02',
  );
  const criticality = reader.find(ANNOTATIONS.criticality);
  const known = CRITICALITIES.includes(criticality?.value as Criticality);
  if (criticality && !known) {
    reader.report(
      criticality.key,
      criticality.value,
      `is not one of ${CRITICALITIES.join(', ')}`,
    );
  }
  const context: WorkloadContext = {
    criticality: known ? (criticality?.value as Criticality) : undefined,
    environment: text(ANNOTATIONS.environment),
    dataClassification: text(ANNOTATIONS.dataClassification),
    compliance: text(ANNOTATIONS.compliance),
    objective: text(ANNOTATIONS.objective),
    painPoints: text(ANNOTATIONS.painPoints),
    rto: duration(ANNOTATIONS.rto),
    rpo: duration(ANNOTATIONS.rpo),
    confirmedAt: confirmed[0],
  };
  return Object.fromEntries(
    Object.entries(context).filter(([, value]) => value !== undefined),
  );
}

/**
 * Reads what the annotations of one entity say about its scope and context.
 *
 * Never throws: a malformed item is left out and becomes a worded problem, and
 * everything else is still read. The result holds only well-formed values.
 *
 * @public
 */
export function parseDeclaredScope(
  annotations: Record<string, unknown> | undefined,
): DeclaredScope {
  const reader = new AnnotationReader(annotations ?? {});
  const stacks = (item: RegExp) =>
    reader.list(
      ANNOTATIONS.stacks,
      item,
      'is neither a stack name nor a stack ARN',
    );
  const own = reader.find(ANNOTATIONS.arn);
  const arns = reader.list(ANNOTATIONS.arns, ARN, 'is not an ARN');
  if (own && ARN.test(own.value)) {
    arns.push(own.value);
  } else if (own) {
    reader.report(own.key, own.value, 'is not an ARN');
  }
  return {
    accounts: readAccounts(reader),
    regions: reader.list(
      ANNOTATIONS.region,
      REGION,
      'is not a Region code such as eu-west-1',
    ),
    selectors: {
      tags: readTags(reader),
      arns: [...new Set(arns)],
      stacks: stacks(new RegExp(`${STACK.source}|${ARN.source}`)),
    },
    context: readContext(reader),
    problems: firstOfEach(reader.problems),
  };
}
