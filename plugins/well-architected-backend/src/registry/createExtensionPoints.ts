/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountConnector,
  AccountReader,
  AnyCollector,
  Check,
  WellArchitectedAccountsExtensionPoint,
  WellArchitectedChecksExtensionPoint,
  WellArchitectedCollectorsExtensionPoint,
  withPillarSiblings,
} from 'backstage-plugin-well-architected-node';

/** What modules have added. */
export interface Extensions {
  checks: Check[];
  collectors: AnyCollector[];
  readers: AccountReader[];
  connector?: AccountConnector;
}

function refuseDuplicate(taken: boolean, what: string): void {
  if (taken) {
    throw new Error(
      `${what} was added twice: look for a module that is installed twice`,
    );
  }
}

/** Collects what modules add, and refuses what is there already. */
export function createExtensionPoints(builtIn: { checks: readonly Check[] }): {
  extensions: Extensions;
  checks: WellArchitectedChecksExtensionPoint;
  collectors: WellArchitectedCollectorsExtensionPoint;
  accounts: WellArchitectedAccountsExtensionPoint;
} {
  const extensions: Extensions = {
    checks: [...builtIn.checks],
    collectors: [],
    readers: [],
  };
  return {
    extensions,
    checks: {
      addChecks(...checks) {
        for (const check of checks.flatMap(withPillarSiblings)) {
          refuseDuplicate(
            extensions.checks.some(({ id }) => id === check.id),
            `Check '${check.id}'`,
          );
          extensions.checks.push(check);
        }
      },
    },
    collectors: {
      addCollectors(...collectors) {
        for (const collector of collectors) {
          refuseDuplicate(
            extensions.collectors.some(({ id }) => id === collector.id),
            `Collector '${collector.id}'`,
          );
          refuseDuplicate(
            extensions.collectors.some(({ type }) => type === collector.type),
            `A collector of '${collector.type}'`,
          );
          extensions.collectors.push(collector);
        }
      },
    },
    accounts: {
      setConnector(connector) {
        refuseDuplicate(
          extensions.connector !== undefined,
          'The connector to accounts',
        );
        extensions.connector = connector;
      },
      addReader(reader) {
        extensions.readers.push(reader);
      },
    },
  };
}
