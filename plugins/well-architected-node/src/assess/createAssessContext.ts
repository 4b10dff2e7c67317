/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { metricQuery } from '../collect';
import { countOf } from '../conclude/nounOf';
import {
  AccountCheck,
  AssessContext,
  AssessedAccount,
  CheckParameters,
  known,
  ResourceCheck,
  UnknownError,
} from '../define';
import { environmentOfTags, normaliseEnvironment } from './environmentOf';
import { InventoryIndex } from './InventoryIndex';
import { parameterReader } from './parameterReader';

/** What one check may ask for while it judges one account. @internal */
export function createAssessContext(options: {
  check: ResourceCheck | AccountCheck;
  account: AssessedAccount;
  index: InventoryIndex;
  parameters?: CheckParameters;
}): AssessContext {
  const { check, account, index } = options;
  const { inventory } = index;
  const declared = account.environment
    ? normaliseEnvironment(account.environment)
    : undefined;

  return {
    ...parameterReader(check, options.parameters),
    now: new Date(inventory.finishedAt),
    account,
    regions: inventory.regions,
    all: (source, at) => index.all(source, at?.region),
    index: (source, key, at) => index.index(source, key, at?.region),
    everything: () => inventory.resources,
    environmentOf: resource => environmentOfTags(resource.tags) ?? declared,
    metric(name, resource) {
      const spec = check.metrics[name];
      if (!spec) {
        throw new Error(`Check '${check.id}' declares no metric '${name}'`);
      }
      const query = metricQuery(spec, resource);
      const found = query && inventory.metrics[query.key];
      if (!found) {
        throw new UnknownError({
          reason: 'NOT_ENOUGH_DATA',
          message: `${spec.name} of ${resource.name} was not measured`,
          missingAction: undefined,
        });
      }
      const series = known(found);
      if (series.values.length < spec.minPoints) {
        throw new UnknownError({
          reason: 'NOT_ENOUGH_DATA',
          message: `${spec.name} of ${resource.name} has ${countOf(
            series.values.length,
            'data point',
            'data points',
          )} in ${countOf(spec.days, 'day', 'days')}, ${spec.minPoints} ${
            spec.minPoints === 1 ? 'is' : 'are'
          } needed`,
        });
      }
      return series;
    },
  };
}
