/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export * from './readable';
export * from './calendarDaysSince';
export * from './resource';
export * from './defineCollector';
export * from './verdict';
export * from './check';
export * from './choices';
export * from './defineCheck';
export * from './importedCheck';
export * from './isOffByDefault';
export * from './defineImportedCheck';
export * from './pillarSiblings';
export * from './regradeCheck';
export * from './sourcesOf';
export * from './statistics';
