/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ComparisonKind,
  MilestoneFinding,
  RISK_WEIGHT,
} from 'backstage-plugin-well-architected-common';

/** What became of one check; undefined where it stands as before. */
export interface CheckVerdict {
  kind: ComparisonKind;
  reason: string;
}

/** The two catalogues, by the versions that reasons name. */
export interface Catalogues {
  before: string;
  after: string;
}

/** Of the same standing: neither a gap nor missing. */
const isFine = ({ state }: MilestoneFinding) =>
  state === 'pass' || state === 'not-applicable';
const isKnownGap = ({ state }: MilestoneFinding) =>
  state === 'fail' || state === 'waived';

const words = ({ state, risk, failed, total }: MilestoneFinding): string => {
  const share = total > 0 ? `, ${failed} of ${total} failing` : '';
  switch (state) {
    case 'fail':
      return `open (${risk}${share})`;
    case 'waived':
      return `accepted (${risk}${share})`;
    case 'pass':
      return 'in order';
    case 'not-applicable':
      return 'not applicable';
    default:
      return 'not known';
  }
};

const isSame = (a: MilestoneFinding, b: MilestoneFinding) =>
  a.state === b.state &&
  (isKnownGap(a) ? a.risk === b.risk && a.failed === b.failed : true);

/** Two gaps: the risk decides, then its acceptance, then how much fails. */
function betweenGaps(
  before: MilestoneFinding,
  after: MilestoneFinding,
): ComparisonKind {
  const risk = RISK_WEIGHT[after.risk] - RISK_WEIGHT[before.risk];
  if (risk !== 0) {
    return risk > 0 ? 'worse' : 'better';
  }
  if (before.state !== after.state) {
    return after.state === 'waived' ? 'accepted' : 'worse';
  }
  return after.failed > before.failed ? 'worse' : 'better';
}

function kindOf(
  before: MilestoneFinding,
  after: MilestoneFinding,
): ComparisonKind {
  if (isKnownGap(after)) {
    return isKnownGap(before) ? betweenGaps(before, after) : 'new';
  }
  if (isFine(after)) {
    return isKnownGap(before) ? 'gone' : 'better';
  }
  // what is not known any more is no longer proven, whatever it was
  return 'worse';
}

/**
 * What became of one check between two moments. Pure.
 *
 * A check that only one catalogue has, or that both define differently, tells
 * nothing about the workload: what it changes, the catalogue did. From a gap to
 * not known is worse, never gone. An accepted risk is neither better nor gone.
 */
export function compareCheck(options: {
  before?: MilestoneFinding;
  after?: MilestoneFinding;
  catalogues: Catalogues;
}): CheckVerdict | undefined {
  const { before, after, catalogues } = options;
  if (!before || !after) {
    return {
      kind: 'catalogue',
      reason: after
        ? `Only the checks ${catalogues.after} have it, where it is ${words(
            after,
          )}`
        : `Only the checks ${catalogues.before} have it, where it was ${
            before ? words(before) : 'not known'
          }`,
    };
  }
  const isFineStill = isFine(before) && isFine(after);
  if (isSame(before, after) || isFineStill) {
    return undefined;
  }
  const change = `Was ${words(before)}, is ${words(after)}`;
  return before.definition === after.definition
    ? { kind: kindOf(before, after), reason: change }
    : {
        kind: 'catalogue',
        reason: `${change}; its rules, parameters or risk are others in ${catalogues.after} than in ${catalogues.before}`,
      };
}
