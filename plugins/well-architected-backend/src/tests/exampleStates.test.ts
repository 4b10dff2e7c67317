/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Every check has an example that passes, one that fails, one that is unknown
 * and one that is not applicable, except for states that cannot occur; these
 * are listed with the reason, and the list has to be exact. That the examples
 * come out as they say is tested next to the checks.
 */
import { CHECK_STATES } from 'backstage-plugin-well-architected-common';
import { runExample } from 'backstage-plugin-well-architected-node';
import { allChecks } from './__testUtils__/catalogue';

const NO_CATALOG =
  'an entity that the catalog does not give is not reviewed at all';
const SOURCE_OFF = 'a source that is off is unknown, one that is silent passes';
const REGIONS = 'Regions that nobody uses are not read';
const PAYER = 'without the data of the payer it is unknown';
const ACCOUNT = 'every account is judged; one that is not linked is unknown';

const NEVER: Record<string, Partial<Record<string, string>>> = {
  'cost-allocation-tags-activated': { 'not-applicable': PAYER },
  'cost-anomaly-detection': { 'not-applicable': PAYER },
  'cost-optimization-hub-actions': { 'not-applicable': SOURCE_OFF },
  'import-trusted-advisor': { 'not-applicable': SOURCE_OFF },
  'ops-cicd-pipeline': { unknown: NO_CATALOG },
  'ops-docs-published': { unknown: NO_CATALOG },
  'ops-health-events-routed': { 'not-applicable': ACCOUNT },
  'ops-on-call-declared': { unknown: NO_CATALOG },
  'ops-runbooks-linked': { unknown: NO_CATALOG },
  'rel-rto-rpo-declared': { unknown: NO_CATALOG },
  'sec-access-analyzer-clean': { 'not-applicable': REGIONS },
  'sec-central-identity': { 'not-applicable': ACCOUNT },
  'sec-config-recorder': { 'not-applicable': REGIONS },
  'sec-guardduty-enabled': { 'not-applicable': REGIONS },
  'sec-guardduty-no-high-findings': { 'not-applicable': SOURCE_OFF },
  'sec-iam-no-admin-policies': { 'not-applicable': ACCOUNT },
  'sec-iam-users-mfa': {
    'not-applicable': 'an account without console users passes',
  },
  'sec-securityhub-findings': { 'not-applicable': SOURCE_OFF },
};

const STATES = CHECK_STATES.filter(state => state !== 'waived');

it('has 4 states', () => {
  expect([...STATES].sort()).toEqual(
    ['fail', 'not-applicable', 'pass', 'unknown'].sort(),
  );
});

describe.each(allChecks.map(check => [check.id, check] as const))(
  '%s',
  (id, check) => {
    const seen = check.examples.map(e => runExample(check, e).state);

    it.each(STATES)('%s', state => {
      const never =
        NEVER[id]?.[state] ??
        (state === 'not-applicable' && check.alwaysApplicable
          ? 'it is always applicable'
          : undefined);
      expect({ state, occurs: seen.includes(state) }).toEqual({
        state,
        occurs: never === undefined,
      });
    });
  },
);
