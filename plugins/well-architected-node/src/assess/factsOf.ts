/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation, Subject } from 'backstage-plugin-well-architected-common';
import { Resource } from '../define';
import { environmentOfTags } from './environmentOf';

/** What all observations of a resource say alike. */
export type Facts = Pick<Observation, 'subject' | 'environment'>;

/** @internal */
export function factsOf(resource: Resource): Facts {
  const subject: Subject = {
    type: resource.type,
    id: resource.id,
    name: resource.name,
    ...(resource.arn ? { arn: resource.arn } : {}),
    region: resource.region,
    accountId: resource.accountId,
  };
  const environment = environmentOfTags(resource.tags);
  return environment ? { subject, environment } : { subject };
}
