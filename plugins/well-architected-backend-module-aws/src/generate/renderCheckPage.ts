/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  findBestPractice,
  Pillar,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import {
  Check,
  CollectorNeed,
  runExample,
  writeAction,
} from 'backstage-plugin-well-architected-node';
import { headerComment } from './headerComment';
import { Catalogue, LoadedCheck } from './types';

const TOOL_NAMES: Record<string, string> = {
  prowler: 'Prowler',
  serviceScreener: 'Service Screener',
  configRules: 'AWS Config rules',
  securityHub: 'AWS Security Hub',
  trustedAdvisor: 'AWS Trusted Advisor',
};
const EXAMPLE_ENTITY = {
  ref: 'component:default/orders-api',
  name: 'orders-api',
};

const code = (text: string) => `\`${text}\``;
const bullets = (texts: string[]) => texts.map(text => `- ${text}`);

function practices(check: Check): string[] {
  return check.bestPractices.map(id => {
    const { title, docUrl, risk } = findBestPractice(id)!;
    return `[${id} ${title}](${docUrl}) (${risk})`;
  });
}

const needsOf = (check: Check): CollectorNeed[] =>
  check.kind === 'resource' || check.kind === 'account'
    ? [...(check.kind === 'resource' ? check.on : []), ...check.uses]
    : [];

/** IAM actions without which the check is unknown. */
function permissions(check: Check): string[] {
  const actions = needsOf(check).flatMap(({ collector, details }) =>
    [
      collector.list,
      ...details.map(detail => collector.details?.[detail] ?? {}),
    ].flatMap(calls => Object.values(calls).flat()),
  );
  const metrics =
    check.kind === 'resource' && Object.keys(check.metrics).length > 0
      ? ['cloudwatch:GetMetricData']
      : [];
  return [...new Set([...actions, ...metrics])].sort();
}

function looksAt(check: Check): string {
  switch (check.kind) {
    case 'resource':
      return check.onEverything
        ? 'every resource'
        : check.on.map(need => code(need.collector.type)).join(', ');
    case 'account':
      return 'the whole account';
    case 'entity':
      return 'the catalog entity';
    default:
      return `what people answer to "${check.question}"`;
  }
}

function facts(check: Check, catalogue: Catalogue): string[] {
  const items = check.seedRefs.map(
    ref => catalogue.foundingItems.find(item => item.id === ref)?.text ?? ref,
  );
  const rows: [string, string[]][] = [
    ['Risk', [`${check.risk} (${check.riskClass})`]],
    ['Effort', [check.effort]],
    ['Looks at', [looksAt(check)]],
    ['Best practices', practices(check)],
    [
      'Helps as well',
      (check.secondaryPillars ?? []).map(id => pillarOf(id).name),
    ],
    ['Founding document', items],
    [
      'Parameters',
      Object.entries(check.parameters ?? {}).map(
        ([name, value]) => `${code(name)}: ${code(JSON.stringify(value))}`,
      ),
    ],
    ['IAM actions', permissions(check).map(code)],
    ...Object.entries(check.equivalents ?? {}).map(
      ([tool, ids]): [string, string[]] => [
        TOOL_NAMES[tool] ?? tool,
        ids.map(code),
      ],
    ),
  ];
  return rows
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `**${name}:** ${values.join('; ')}`);
}

/** What the finding of the first failing example asks for. */
function remedy(check: Check): string[] {
  const example = check.examples.find(e => e.expect.state === 'fail');
  if (!example) {
    return [];
  }
  const { recommendation, steps, successCriteria } = writeAction({
    check,
    concluded: runExample(check, example),
    entity: EXAMPLE_ENTITY,
  });
  return [
    `**How it is put right**, in the example "${example.name}":`,
    '',
    `> ${recommendation}`,
    '',
    ...steps.map((step, i) => `${i + 1}. ${step}`),
    '',
    '**Success criteria**',
    '',
    ...bullets(successCriteria),
    '',
  ];
}

function section(loaded: LoadedCheck, catalogue: Catalogue): string {
  const { definition: check, source } = loaded;
  const asked = check.kind === 'attested' ? check : check.attestation;
  return [
    `## ${check.id}`,
    '',
    `**${check.title}**`,
    '',
    headerComment(source),
    '',
    ...bullets(facts(check, catalogue)),
    '',
    `**Why it matters:** ${check.impact}`,
    '',
    ...(asked
      ? [
          ...(check.kind === 'attested'
            ? []
            : [`**May be attested:** ${asked.question}`, '']),
          `**Yes means:** ${asked.yesMeans}`,
          '',
          `**No means:** ${asked.noMeans}`,
          '',
          `An answer holds for ${asked.expiresDays} days.`,
          '',
        ]
      : []),
    ...remedy(check),
    '**Trade-offs**',
    '',
    ...bullets(
      check.tradeOffs.map(t => `${pillarOf(t.pillar).name}: ${t.text}`),
    ),
    '',
    '**Examples that are tested**',
    '',
    ...bullets(check.examples.map(e => `${e.expect.state}: ${e.name}`)),
    '',
    '**Read more**',
    '',
    ...bullets(check.docs.map(url => `<${url}>`)),
    '',
  ].join('\n');
}

/** The page about the checks of one pillar. */
export function renderCheckPage(options: {
  pillar: Pillar;
  checks: LoadedCheck[];
  catalogue: Catalogue;
}): string {
  const { pillar, checks, catalogue } = options;
  const own = checks
    .filter(c => c.definition.pillar === pillar.id)
    .sort((a, b) => (a.definition.id < b.definition.id ? -1 : 1));
  return [
    `# ${pillar.name}`,
    '',
    '<!-- Written by `yarn generate`; do not edit. -->',
    '',
    `${pillar.focus}. ${pillar.keyQuestion}`,
    '',
    `${own.length} checks:`,
    '',
    ...bullets(
      own.map(
        ({ definition: { id, title, risk } }) => `[${title}](#${id}) (${risk})`,
      ),
    ),
    '',
    ...own.map(loaded => section(loaded, catalogue)),
  ].join('\n');
}
