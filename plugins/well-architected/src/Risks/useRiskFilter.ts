/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  FindingFilter,
  Risk,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { isCheckState } from '../filters/filterNames';
import { UrlState } from '../hooks/useUrlState';
import { useFindingFilter } from '../OrgFindings';

/** What the page shows where the address names no risk. */
const DEFAULT_RISK: Risk = 'HIGH';

/** Filter of the page about risks: open HIGH ones unless the address differs. */
export function useRiskFilter(): {
  url: UrlState;
  filter: FindingFilter;
  risk: Risk | 'all';
  state: CheckState;
  /** Anything but the risk and the state is filtered by. */
  narrowed: boolean;
} {
  const { url, filter } = useFindingFilter();
  const asked = url.get('risk');
  const risk =
    asked === 'all' ? 'all' : RISKS.find(r => r === asked) ?? DEFAULT_RISK;
  const askedState = url.get('state');
  const state = isCheckState(askedState) ? askedState : 'fail';
  const narrowed = Object.entries(filter).some(
    ([name, value]) =>
      value !== undefined && name !== 'risk' && name !== 'state',
  );
  return {
    url,
    filter: {
      ...filter,
      risk: risk === 'all' ? undefined : [risk],
      state: [state],
    },
    risk,
    state,
    narrowed,
  };
}
