/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { OrgFindingsList } from './OrgFindingsList';
export { FINDING_SORTS } from './OrgFindingsTable';
export { FINDING_ONLY, parseAge, useFindingFilter } from './useFindingFilter';
