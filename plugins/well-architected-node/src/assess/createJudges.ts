/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { Resource } from '../define';
import { factsOf } from './factsOf';
import { fileFinding } from './fileFinding';
import { countedOnce, FindingReports } from './FindingReports';
import { judge } from './judge';
import { NativeChecks } from './nativeChecks';
import { PreparedChecks } from './prepareChecks';
import { ACCOUNT_TYPE } from './subjectTypes';

type Judge = (resource: Resource) => Observation[];

/** What judges the resources of one type, one by one. @internal */
export interface Judges {
  /** What our own checks see on them, reports of other tools attached. */
  own(type: string): Judge;
  /** What they are as findings of other tools, as far as nobody took them. */
  asFindings(type: string): Judge;
}

/** @internal */
export function createJudges(options: {
  prepared: PreparedChecks;
  reports: FindingReports;
  nativeChecks: NativeChecks;
}): Judges {
  const { prepared, reports, nativeChecks } = options;
  return {
    own(type) {
      const judges = prepared.ofType(type);
      return resource => {
        const facts = factsOf(resource);
        return judges.map(({ check, context }) =>
          reports.attach({
            checkId: check.id,
            ...facts,
            ...judge(resource.name, () => check.evaluate(resource, context)),
          }),
        );
      };
    },
    asFindings(type) {
      const importing = prepared.importing(type);
      return resource => {
        const { subject, environment } = factsOf(resource);
        return importing.flatMap(({ check, context, source }) => {
          const given = { check, source, resource, context, nativeChecks };
          const filed = fileFinding(given);
          if (!filed) {
            return [];
          }
          const { wholeAccount } = filed.finding;
          const observation: Observation = {
            checkId: check.id,
            // What is about an account as a whole is in the scope of all of it.
            subject: wholeAccount
              ? { ...subject, type: ACCOUNT_TYPE }
              : subject,
            ...(environment ? { environment } : {}),
            ...filed.verdict(),
          };
          return [
            countedOnce(observation, reports.countedBy(check.id, resource)),
          ];
        });
      };
    },
  };
}
