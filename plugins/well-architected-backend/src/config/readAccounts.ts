/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { AccountConfig } from './types';
import { harmlessIn } from '../text/harmless';

const ACCOUNT_ID = /^\d{12}$/;
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d$/;

function readOwner(config: Config, key: string): string | undefined {
  const owner = config.getOptionalString('owner');
  if (owner === undefined) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(owner, { defaultKind: 'group' }),
    ).toLocaleLowerCase('en-US');
  } catch {
    throw new InputError(
      `${key}.owner: '${owner}' is not an entity ref such as group:default/platform`,
    );
  }
}

function readRefs(
  config: Config,
  key: string,
  name: string,
  defaultKind: string,
): string[] {
  return (config.getOptionalStringArray(name) ?? []).map(ref => {
    try {
      return stringifyEntityRef(
        parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
      ).toLocaleLowerCase('en-US');
    } catch {
      throw new InputError(
        `${key}.${name}: '${ref}' is not an entity ref such as ${defaultKind}:default/payments`,
      );
    }
  });
}

/** Whose entities may use the account; nobody's where the lists are empty. */
function readAllowed(config: Config, key: string): AccountConfig['allowed'] {
  const allowed = config.getOptionalConfig('allowed');
  return (
    allowed && {
      owners: readRefs(allowed, key, 'owners', 'group'),
      systems: readRefs(allowed, key, 'systems', 'system'),
      domains: readRefs(allowed, key, 'domains', 'domain'),
    }
  );
}

function readAccount(config: Config, key: string): AccountConfig {
  const id = config.getString('id');
  if (!ACCOUNT_ID.test(id)) {
    throw new InputError(
      `${key}.id: '${id}' is not an AWS account: expected twelve digits in quotes`,
    );
  }
  const regions = config.getStringArray('regions');
  if (regions.length === 0) {
    throw new InputError(`${key}.regions: name at least one Region`);
  }
  for (const region of regions) {
    if (!REGION.test(region)) {
      throw new InputError(
        `${key}.regions: '${region}' is not a Region code such as eu-west-1`,
      );
    }
  }
  const allowed = readAllowed(config, `${key}.allowed`);
  return {
    id,
    name: config.getOptionalString('name') ?? id,
    environment: config.getOptionalString('environment'),
    ownerRef: readOwner(config, key),
    regions: [...new Set(regions)],
    ...(allowed ? { allowed } : {}),
  };
}

/**
 * Reads `wellArchitected.accounts`.
 *
 * @throws InputError naming the key that is wrong.
 */
export function readAccounts(config: Config | undefined): AccountConfig[] {
  const accounts = (config?.getOptionalConfigArray('accounts') ?? []).map(
    (entry, index) => readAccount(entry, `wellArchitected.accounts[${index}]`),
  );
  const seen = new Set<string>();
  for (const { id } of accounts) {
    if (seen.has(id)) {
      throw new InputError(
        `wellArchitected.accounts: account '${id}' is configured twice`,
      );
    }
    seen.add(id);
  }
  return harmlessIn(accounts);
}
