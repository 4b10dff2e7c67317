/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CHECK_STATES,
  CheckState,
  EntityFilter,
  isPillarId,
  Level,
  Risk,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { LEVELS } from './levels';

/** Filters of lists by the name that they have in the address. */
export const FILTER_NAMES = [
  'owner',
  'system',
  'domain',
  'kind',
  'type',
  'lifecycle',
  'account',
  'level',
  'pillar',
  'risk',
  'state',
  'check',
  'basis',
  'entity',
] as const;

/** A filter of a list, apart from its text. */
export type FilterName = (typeof FILTER_NAMES)[number];

/** A state that findings are filtered by. */
export const isCheckState = (state: string): state is CheckState =>
  CHECK_STATES.includes(state as CheckState);

/** Values that a comma separates; none for none. */
const some = (values: string): string[] | undefined => {
  const found = values.split(',').filter(Boolean);
  return found.length > 0 ? found : undefined;
};

const known = <T extends string>(
  value: string,
  is: (value: string) => boolean,
): T[] | undefined => (is(value) ? [value as T] : undefined);

/**
 * The filters that the address carries. Values of closed lists that nothing
 * knows are left out rather than sent. Several values of an open list are
 * separated by commas.
 * An owner's figures include the child groups unless the address leaves them
 * out, so its lists do as well.
 */
export function filterOf(
  get: (name: string) => string,
): EntityFilter & { state?: CheckState[] } {
  const owner = some(get('owner'));
  return {
    entity: some(get('entity')),
    owner,
    childGroups: owner ? get('children') !== 'no' : undefined,
    system: some(get('system')),
    domain: some(get('domain')),
    kind: some(get('kind')),
    type: some(get('type')),
    lifecycle: some(get('lifecycle')),
    account: some(get('account')),
    check: some(get('check')),
    level: known<Level>(get('level'), v => LEVELS.includes(v as Level)),
    pillar: known(get('pillar'), isPillarId),
    risk: known<Risk>(get('risk'), v => RISKS.includes(v as Risk)),
    state: known<CheckState>(get('state'), isCheckState),
    text: get('text') || undefined,
  };
}
