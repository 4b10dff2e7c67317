/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DeclaredScope,
  ScopeAccount,
  ScopeSelectors,
  WorkloadContext,
} from 'backstage-plugin-well-architected-common';
import { CatalogFacts } from './readCatalogFacts';
import { EntityScope, ScopedEntity } from './types';

/** Entities that others inherit from, by ref. */
export type ScopeSources = ReadonlyMap<string, CatalogFacts>;

interface Part {
  /** Undefined for the entity itself. */
  from?: string;
  accounts: ScopeAccount[];
  regions: string[];
  selectors: ScopeSelectors;
}

/** Account and Region of an ARN; both may be missing, as in those of S3. */
function placeOf(arn: string): { account?: string; region?: string } {
  const [, , , region, account] = arn.split(':');
  return {
    account: /^\d{12}$/.test(account) ? account : undefined,
    region: region || undefined,
  };
}

const hasSelectors = ({ tags, arns, stacks }: ScopeSelectors) =>
  Object.keys(tags).length > 0 || arns.length > 0 || stacks.length > 0;

const namesResources = ({ arns, stacks }: ScopeSelectors) =>
  arns.length > 0 || stacks.length > 0;

const unique = <T>(values: T[]) => [...new Set(values)];

/** Declared scope with the accounts and Regions that its ARNs tell. */
function partOf(declared: DeclaredScope, from?: string): Part {
  const places = [
    ...declared.selectors.arns,
    ...declared.selectors.stacks.filter(stack => stack.startsWith('arn:')),
  ].map(placeOf);
  const accounts =
    declared.accounts.length > 0
      ? declared.accounts
      : unique(places.flatMap(p => p.account ?? [])).map(id => ({ id }));
  const regions =
    declared.regions.length > 0
      ? declared.regions
      : unique(places.flatMap(p => p.region ?? []));
  // an ARN without a Region may lie in any of them
  const regionsAreExact =
    declared.regions.length > 0 || places.every(p => p.region);
  return {
    from,
    accounts,
    regions: regionsAreExact ? regions : [],
    selectors: declared.selectors,
  };
}

/**
 * All related Resource entities that name what they stand for, by ARN or by
 * stack. Tags of several would all have to match one resource, so they are
 * left to the entity that declares them.
 */
function partOfResources(
  facts: CatalogFacts,
  sources: ScopeSources,
): Part | undefined {
  const parts = facts.dependsOn.flatMap(ref => {
    const source = sources.get(ref);
    const part = source && partOf(source.declared, ref);
    return part && namesResources(part.selectors) ? [part] : [];
  });
  if (parts.length === 0) {
    return undefined;
  }
  const accounts = new Map(
    parts.flatMap(p => p.accounts).map(account => [account.id, account]),
  );
  return {
    from: parts.map(p => p.from).join(', '),
    accounts: [...accounts.values()],
    regions: parts.every(p => p.regions.length > 0)
      ? unique(parts.flatMap(p => p.regions))
      : [],
    selectors: {
      tags: {},
      arns: unique(parts.flatMap(p => p.selectors.arns)),
      stacks: unique(parts.flatMap(p => p.selectors.stacks)),
    },
  };
}

function resolveAws(parts: Part[]): EntityScope {
  const [own] = parts;
  const accounts = parts.find(p => p.accounts.length > 0);
  // Selectors narrow the accounts that they were declared with. Who names an
  // account and nothing else means the whole account.
  const selectors =
    hasSelectors(own.selectors) || own.accounts.length > 0
      ? own
      : parts.find(p => hasSelectors(p.selectors) || p.accounts.length > 0);
  const regions = parts.find(p => p.regions.length > 0);
  return {
    accounts: accounts?.accounts ?? [],
    regions: regions?.regions ?? [],
    selectors: selectors?.selectors ?? { tags: {}, arns: [], stacks: [] },
    origin: {
      ...(accounts?.from ? { accounts: accounts.from } : {}),
      ...(regions?.from ? { regions: regions.from } : {}),
      ...(selectors?.from && hasSelectors(selectors.selectors)
        ? { selectors: selectors.from }
        : {}),
    },
  };
}

/** The context, and for what is inherited the ref of who declares it. */
function resolveContext(facts: CatalogFacts, ancestors: CatalogFacts[]) {
  const context: WorkloadContext = [facts, ...ancestors].reduceRight(
    (inherited, source) => ({ ...inherited, ...source.declared.context }),
    {},
  );
  const fields = Object.keys(context) as (keyof WorkloadContext)[];
  const inherited = fields.filter(field => !(field in facts.declared.context));
  const contextOrigin: EntityScope['contextOrigin'] = Object.fromEntries(
    inherited.map(field => [
      field,
      ancestors.find(({ declared }) => field in declared.context)?.entityRef,
    ]),
  );
  return { context, ...(inherited.length > 0 ? { contextOrigin } : {}) };
}

/**
 * Resolves what of AWS belongs to an entity and in which context it runs.
 *
 * What the entity itself does not say is inherited: first from the Resource
 * entities that it depends on, then from its System, then from the System's
 * Domain. The context comes from the System and the Domain only. Pure.
 */
export function resolveScope(options: {
  facts: CatalogFacts;
  sources: ScopeSources;
  ownerExists: boolean;
}): ScopedEntity {
  const { facts, sources, ownerExists } = options;
  const system = facts.systemRef ? sources.get(facts.systemRef) : undefined;
  const domainRef = facts.domainRef ?? system?.domainRef;
  const domain = domainRef ? sources.get(domainRef) : undefined;
  const ancestors = [system, domain].filter(
    (source): source is CatalogFacts => source !== undefined,
  );

  const resources = partOfResources(facts, sources);
  const scope = resolveAws([
    partOf(facts.declared),
    ...(resources ? [resources] : []),
    ...ancestors.map(({ declared, entityRef }) => partOf(declared, entityRef)),
  ]);
  const { context, ...contextOrigin } = resolveContext(facts, ancestors);
  // what is wrong there is missing here, so it is told here as well
  const inheritedProblems = ancestors.flatMap(({ declared, entityRef }) =>
    declared.problems.map(problem => ({
      ...problem,
      message: `${problem.message} (on ${entityRef})`,
    })),
  );
  const { declared, dependsOn, ...rest } = facts;
  return {
    ...rest,
    domainRef,
    ownerExists,
    scope: { ...scope, ...contextOrigin },
    context,
    problems: [...declared.problems, ...inheritedProblems],
  };
}
