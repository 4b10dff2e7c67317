/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import {
  AnyCollector,
  Check,
  CheckParameters,
} from 'backstage-plugin-well-architected-node';
import { createHash } from 'node:crypto';
import { WellArchitectedConfig } from '../config/types';

/** Everything that is known about checks in this installation. */
export interface Registry {
  /** All checks, the disabled ones included; by id. */
  all: ReadonlyMap<string, Check>;
  /** Checks that run, in the order of their ids. */
  enabled: Check[];
  /** Checks that an administrator turned off, with the reason. */
  disabled: { check: Check; reason: string }[];
  /** Overrides by check id. */
  parameters: Record<string, CheckParameters>;
  collectors: AnyCollector[];
  /** Changes whenever another set of checks or parameters judges. */
  catalogueVersion: string;
}

function versionOf(
  enabled: Check[],
  parameters: Record<string, CheckParameters>,
): string {
  const facts = enabled.map(check => [
    check.id,
    check.pillar,
    check.kind,
    check.risk,
    check.riskClass,
    { ...check.parameters, ...parameters[check.id] },
  ]);
  const hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return `${enabled.length}-${hash.slice(0, 8)}`;
}

function known(
  all: ReadonlyMap<string, Check>,
  id: string,
  key: string,
): Check {
  const check = all.get(id);
  if (!check) {
    throw new InputError(
      `wellArchitected.checks.${key}: there is no check '${id}'`,
    );
  }
  return check;
}

/**
 * Brings checks, collectors and configuration together.
 *
 * @throws InputError naming the key of the configuration that is wrong.
 */
export function createRegistry(options: {
  checks: Check[];
  collectors: AnyCollector[];
  config: WellArchitectedConfig['checks'];
}): Registry {
  const { checks, collectors, config } = options;
  const all = new Map(
    [...checks]
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(check => [check.id, check]),
  );
  const disabled = config.disabled.map(({ id, reason }) => ({
    check: known(all, id, 'disabled'),
    reason,
  }));
  for (const [id, values] of Object.entries(config.parameters)) {
    const check = known(all, id, 'parameters');
    for (const name of Object.keys(values)) {
      if (!(name in (check.parameters ?? {}))) {
        throw new InputError(
          `wellArchitected.checks.parameters.${id}: this check has no parameter '${name}'`,
        );
      }
    }
  }
  const off = new Set(disabled.map(({ check }) => check.id));
  const enabled = [...all.values()].filter(check => !off.has(check.id));
  return {
    all,
    enabled,
    disabled,
    parameters: config.parameters,
    collectors,
    catalogueVersion: versionOf(enabled, config.parameters),
  };
}
