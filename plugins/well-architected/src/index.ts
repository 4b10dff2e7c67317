/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Well-Architected tab, card and organisation page. The default export is the
 * plugin for the new frontend system; the named ones are for the old.
 *
 * @packageDocumentation
 */
export { default } from './nfs';
export {
  EntityWellArchitectedCard,
  EntityWellArchitectedContent,
  EntityWellArchitectedPortfolioContent,
  HomePageWellArchitectedRisks,
  WellArchitectedCheckSearchResult,
  WellArchitectedFindingSearchResult,
  WellArchitectedPage,
  wellArchitectedPlugin,
} from './plugin';
export { wellArchitectedApiRef } from './api';
export {
  isWellArchitectedAvailable,
  isWellArchitectedPortfolio,
} from './isWellArchitectedAvailable';
export { wellArchitectedTranslationRef } from './translation';
