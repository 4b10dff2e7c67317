/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { environmentOfTags } from './environmentOf';
import { fileFinding } from './fileFinding';
import { SharedFinding } from './FindingReports';
import { InventoryIndex } from './InventoryIndex';
import { NativeChecks } from './nativeChecks';
import { PreparedChecks } from './prepareChecks';

/**
 * The findings of other tools that fail and that checks of our own look for as
 * well. Of each only what an observation of our own will say is kept. Pure.
 *
 * @internal
 */
export function sharedFindings(options: {
  index: InventoryIndex;
  prepared: PreparedChecks;
  nativeChecks: NativeChecks;
}): SharedFinding[] {
  const { index, prepared, nativeChecks } = options;
  return index.types.flatMap(type =>
    prepared.importing(type).flatMap(({ check, context, source }) =>
      index.resources(type).flatMap((resource): SharedFinding[] => {
        const given = { check, source, resource, context, nativeChecks };
        const filed = fileFinding(given);
        if (!filed?.native.length || filed.verdict().status !== 'fail') {
          return [];
        }
        const { id, title, wholeAccount = false } = filed.finding;
        return [
          {
            checkId: check.id,
            resource,
            report: { source: source.name, id, title },
            about: resource.parents ?? [],
            wholeAccount,
            native: filed.native.map(native => native.id),
            environment: environmentOfTags(resource.tags),
          },
        ];
      }),
    ),
  );
}
