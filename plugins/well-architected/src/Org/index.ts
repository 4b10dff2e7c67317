/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { EntitiesView } from './EntitiesView';
export { OrgPage } from './OrgPage';
export { OverviewView } from './OverviewView';
export { OwnersView } from './OwnersView';
export { SubPage } from './SubPage';
export { WaiversView } from './WaiversView';
