/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { AccountConnector, AccountReader } from './collect';
import { AnyCollector, Check } from './define';

/** @public */
export interface WellArchitectedChecksExtensionPoint {
  /** @throws Error when a check with the same id was added before. */
  addChecks(...checks: Check[]): void;
}

/** Adds checks. Any number of modules may. @public */
export const wellArchitectedChecksExtensionPoint =
  createExtensionPoint<WellArchitectedChecksExtensionPoint>({
    id: 'well-architected.checks',
  });

/** @public */
export interface WellArchitectedCollectorsExtensionPoint {
  /** @throws Error when a collector with the same id or type was added before. */
  addCollectors(...collectors: AnyCollector[]): void;
}

/** Adds collectors. Any number of modules may. @public */
export const wellArchitectedCollectorsExtensionPoint =
  createExtensionPoint<WellArchitectedCollectorsExtensionPoint>({
    id: 'well-architected.collectors',
  });

/** @public */
export interface WellArchitectedAccountsExtensionPoint {
  /** @throws Error when a connector was set before. */
  setConnector(connector: AccountConnector): void;
  /** Readers are asked before the connector, in the order they were added. */
  addReader(reader: AccountReader): void;
}

/** Tells how accounts are reached. @public */
export const wellArchitectedAccountsExtensionPoint =
  createExtensionPoint<WellArchitectedAccountsExtensionPoint>({
    id: 'well-architected.accounts',
  });
