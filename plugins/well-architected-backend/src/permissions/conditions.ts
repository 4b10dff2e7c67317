/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createConditionExports } from '@backstage/plugin-permission-node';
import { wellArchitectedEntityResourceRef } from './resourceRef';
import { wellArchitectedRules } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: wellArchitectedEntityResourceRef,
  rules: wellArchitectedRules,
});

/** Conditions for permission policies. @public */
export const wellArchitectedConditions = conditions;

/**
 * The decision to allow what meets the conditions, for permission policies.
 *
 * @public
 */
export const createWellArchitectedConditionalDecision =
  createConditionalDecision;
