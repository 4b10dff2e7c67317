/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { Observation } from 'backstage-plugin-well-architected-common';
import { AlsoReportedBy } from '../define';

function reportsOf({ evidence }: Observation): AlsoReportedBy[] {
  return Array.isArray(evidence.alsoReportedBy)
    ? (evidence.alsoReportedBy as AlsoReportedBy[])
    : [];
}

/**
 * The observation of a check of our own, with what the other tool says as
 * further evidence. Where our own is unknown the other tool is believed; where
 * it passes, it stands and the disagreement is told. Pure.
 *
 * @internal
 */
export function withReport(
  own: Observation,
  report: AlsoReportedBy,
): Observation {
  const { reason, missingAction, ...rest } = own;
  const known = reportsOf(own);
  if (known.some(r => r.source === report.source && r.id === report.id)) {
    return own;
  }
  const said = `${report.source} reports ${report.id} (${report.title})`;
  const evidence: JsonObject = {
    ...own.evidence,
    alsoReportedBy: [...known, report],
  };
  switch (own.status) {
    case 'unknown':
      return {
        ...rest,
        status: 'fail',
        message: `${said} on ${own.subject.name}; this check itself could not see it: ${own.message}`,
        evidence: {
          ...evidence,
          couldNotCheck: {
            ...(reason ? { reason } : {}),
            ...(missingAction ? { missingAction } : {}),
            message: own.message,
          },
        },
      };
    case 'pass':
      return {
        ...own,
        message: `${own.message}; ${said}, which this check does not see`,
        evidence,
      };
    default:
      return { ...own, evidence };
  }
}
