/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { CompareSection, MOST_COMPARED } from './CompareSection';
export { EntityTrend } from './EntityTrend';
export { ChildGroupsSwitch } from './TrendControls';
export { TrendSection } from './TrendSection';
export { useTrendSettings } from './useTrendSettings';
