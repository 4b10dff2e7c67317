/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  CampaignAudience,
  CampaignInput,
} from 'backstage-plugin-well-architected-common';
import { Registry } from '../registry/createRegistry';
import { resolveChecks } from './resolveChecks';

function validDay(day: string, field: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (!Number.isFinite(at.getTime()) || at.toISOString().slice(0, 10) !== day) {
    throw new InputError(
      `Body field '${field}' is not a day of the form YYYY-MM-DD: '${day}'`,
    );
  }
  return day;
}

function validRefs(refs: string[], field: string, defaultKind: string) {
  return refs.map(ref => {
    try {
      return stringifyEntityRef(
        parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
      ).toLocaleLowerCase('en-US');
    } catch {
      throw new InputError(
        `Body field 'audience.${field}' has something that is no entity ref: '${ref}'`,
      );
    }
  });
}

const validAudience = (audience: CampaignAudience): CampaignAudience => ({
  owners: validRefs(audience.owners, 'owners', 'group'),
  systems: validRefs(audience.systems, 'systems', 'system'),
  domains: validRefs(audience.domains, 'domains', 'domain'),
  kinds: audience.kinds.map(kind => kind.toLocaleLowerCase('en-US')),
  types: audience.types,
  lifecycles: audience.lifecycles,
});

/**
 * The campaign of a request, put into one form.
 *
 * @throws InputError naming the field.
 */
export function validCampaign(options: {
  input: CampaignInput;
  registry: Pick<Registry, 'enabled'>;
}): CampaignInput {
  const { input, registry } = options;
  const name = input.name.trim();
  if (name === '') {
    throw new InputError("Body field 'name' is empty");
  }
  const enabled = new Set(registry.enabled.map(({ id }) => id));
  const unknown = input.selection.checkIds.find(id => !enabled.has(id));
  if (unknown !== undefined) {
    throw new InputError(
      `Body field 'selection.checkIds' names a check that there is none of, or that is turned off: '${unknown}'`,
    );
  }
  if (resolveChecks({ selection: input.selection, registry }).length === 0) {
    throw new InputError(
      "Body field 'selection' means no check: name checks, pillars or risks",
    );
  }
  const starts = validDay(input.starts, 'starts');
  const due = validDay(input.due, 'due');
  if (due <= starts) {
    throw new InputError(
      `Body field 'due' must be later than 'starts': '${due}' is not later than '${starts}'`,
    );
  }
  return {
    ...input,
    name,
    description: input.description.trim(),
    audience: validAudience(input.audience),
    starts,
    due,
  };
}
