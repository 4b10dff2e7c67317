/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Telling } from './Telling';

/** The proxy knows the routes of installed clients only. */
const EMISSIONS = 'sustainability:POST /v1/estimated-carbon-emissions';

const MONTHS_LATE = 3;
const MONTHS_ASKED = 12;
/** How much less each month emits than the one before. */
const DECLINE = 0.985;
/** What the grid emits for what is bought of it. */
const LOCATION_TO_MARKET = 4.5;

const value = (tons: number) => ({
  Value: Math.round(tons * 1e5) / 1e5,
  Unit: 'MTCO2e',
});

/** Carbon emissions: slowly falling, and known with a delay of three months. */
export function tellCarbon({ proxy, session, now }: Telling) {
  const { accountId, services } = session;
  if (!services.carbon) {
    proxy.fail(EMISSIONS, {
      status: 403,
      code: 'AccessDeniedException',
      message: `User: arn:aws:sts::${accountId}:assumed-role/well-architected-reader/backstage is not authorized to perform: sustainability:GetEstimatedCarbonEmissions`,
    });
    return;
  }
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const rows: object[] = [];
  for (let ago = MONTHS_ASKED; ago >= MONTHS_LATE; ago -= 1) {
    const start = new Date(Date.UTC(year, month - ago, 1));
    const end = new Date(Date.UTC(year, month - ago + 1, 1));
    for (const [REGION, newest] of Object.entries(services.carbon)) {
      const tons = newest / DECLINE ** (ago - MONTHS_LATE);
      rows.push({
        TimePeriod: { Start: start.toISOString(), End: end.toISOString() },
        DimensionsValues: { REGION },
        ModelVersion: 'v3.0.0',
        EmissionsValues: {
          TOTAL_LBM_CARBON_EMISSIONS: value(tons * LOCATION_TO_MARKET),
          TOTAL_MBM_CARBON_EMISSIONS: value(tons),
        },
      });
    }
  }
  proxy.overrule(EMISSIONS, { Results: rows });
}
