/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { HumanDuration, JsonValue } from '@backstage/types';

export interface Config {
  /** Settings of the Well-Architected plugins. */
  wellArchitected?: {
    /**
     * Whether this replica reads accounts, scores and notifies. `false` makes
     * it serve the API only. Default: true.
     */
    worker?: boolean;
    /**
     * Whether this replica serves the API. `false` makes it a worker only: it
     * answers nothing but `/health`. Default: true.
     */
    api?: boolean;
    /**
     * AWS accounts to read. The account id of an entity's annotation must be
     * one of these.
     */
    accounts?: Array<{
      /** Twelve digits, in quotes. */
      id: string;
      /** What people call it. Default: the id. */
      name?: string;
      /**
       * `production`, `development` or any other name, for all workloads in
       * the account that do not declare their own.
       */
      environment?: string;
      /**
       * Entity ref of the group or user that answers for the account itself,
       * such as `group:default/platform`. Gets the findings about the account.
       */
      owner?: string;
      /** Regions to read, such as `eu-west-1`. At least one. */
      regions: string[];
      /**
       * Whose entities may be linked to the account: those of one of these
       * owners, systems or domains. An entity of somebody else that names it
       * is told that the account is not permitted. Default: everybody's.
       */
      allowed?: {
        /** Direct owners, such as `group:default/payments`. */
        owners?: string[];
        systems?: string[];
        domains?: string[];
      };
    }>;
    schedule?: {
      /** How often each account is read. Default: 24 hours. */
      frequency?: HumanDuration | string;
      /**
       * A run that takes longer is aborted and tried again. Default: 30
       * minutes.
       */
      timeout?: HumanDuration | string;
      /** How often the catalog is looked at. Default: 10 minutes. */
      catalogSync?: HumanDuration | string;
      /** Accounts that one replica reads at the same time. Default: 2. */
      concurrency?: number;
      /** Batches of entities that one replica scores at a time. Default: 2. */
      scoreConcurrency?: number;
    };
    /**
     * Evidence older than this is unknown instead of trusted. Default: 7 days.
     */
    staleAfter?: HumanDuration | string;
    /**
     * Above this estimated waste in USD a month a cost finding is a HIGH risk.
     * Default: 500.
     */
    majorWasteUsd?: number;
    /** How often fresh readings may be asked for; counted over all replicas. */
    refresh?: {
      /** Time that requests are counted over. Default: 10 minutes. */
      within?: HumanDuration | string;
      /** Requests for one entity, and for one account. Default: 5. */
      perEntity?: number;
      /** Requests of one person. Default: 30. */
      perUser?: number;
    };
    notifications?: {
      /** Tell owners about HIGH risks. Default: true. */
      enabled?: boolean;
      /**
       * Up to this many findings of an owner and run are one message each;
       * more of them are one message together. Default: 2.
       */
      coalesceAbove?: number;
      /**
       * A finding that comes and goes sends at most one message per direction
       * within this time. Default: 1 hour.
       */
      debounce?: HumanDuration | string;
      /**
       * A check for a HIGH risk, or a reading of an account that one needs, that
       * has been unknown for longer is told.
       * Default: 3 days.
       */
      unknownAfter?: HumanDuration | string;
      /**
       * The notifications backend has this long to take one message, which is
       * tried again otherwise. Default: 1 minute.
       */
      timeout?: HumanDuration | string;
      /** What each owner is sent once a week, if there is anything to tell. */
      digest?: {
        /** Default: true. */
        enabled?: boolean;
        /** Default: `monday`. */
        weekday?:
          | 'monday'
          | 'tuesday'
          | 'wednesday'
          | 'thursday'
          | 'friday'
          | 'saturday'
          | 'sunday';
        /** Hours and minutes such as `07:00`, which is the default. */
        time?: string;
        /** Such as `Europe/Berlin`. Default: `UTC`. */
        timezone?: string;
      };
    };
    retention?: {
      /**
       * How long every day of a trend and of a campaign is kept; older days
       * are thinned to one a week. Default: 400 days.
       */
      daily?: HumanDuration | string;
      /** How long changes of a check's state are kept. Default: 400 days. */
      transitions?: HumanDuration | string;
      /** How long the log of notifications is kept. Default: 90 days. */
      notifications?: HumanDuration | string;
    };
    checks?: {
      /** Checks that are turned off; every entity's page says so. */
      disabled?: Array<{
        /** Id of the check. */
        id: string;
        /** Why, as a sentence for the page. */
        reason: string;
      }>;
      /** Checks whose risk is another one here; every entity's page says so. */
      regrade?: Array<{
        /** Id of the check. */
        id: string;
        /**
         * Instead of what the check would say. `LOW` is not allowed for
         * security vulnerabilities; `HIGH` only for them, for availability and
         * for data loss.
         */
        risk: 'HIGH' | 'MEDIUM' | 'LOW';
        /** Why, as a sentence for the page. */
        reason: string;
      }>;
      /**
       * Parameters to override, by check id and parameter name. A value has
       * the type of the default; shares are from 0 to 1, nothing is negative.
       */
      parameters?: { [checkId: string]: { [parameter: string]: JsonValue } };
      /**
       * Checks that are announced before they count, by id: the first day on
       * which they do, such as `2027-01-01`, in quotes. Until then they are
       * shown and stay out of score, counts and notifications.
       */
      countsFrom?: { [checkId: string]: string };
    };
    actions?: {
      /**
       * Days that an open finding gets from the day on which it opened, where
       * people settle no due date. A risk that is absent has no default.
       * Default: none.
       */
      dueDays?: { HIGH?: number; MEDIUM?: number; LOW?: number };
    };
    sources?: {
      /**
       * AWS services that are not asked; what needs them is unknown, and every
       * entity's page says so.
       */
      disabled?: Array<{
        /** Such as `cost-explorer`; docs/configure.md lists them. */
        id: string;
        /** Why, as a sentence for the page. */
        reason: string;
      }>;
    };
    pillars?: {
      /**
       * Pillars that are not reviewed. Each stays one of six, as unknown, and
       * every page says that it is turned off.
       */
      disabled?: Array<{
        /** Such as `sustainability`. */
        id: string;
        /** Why, as a sentence for the page. */
        reason: string;
      }>;
    };
    /**
     * Checks without code: rules over what is read from the accounts, written
     * in CEL (see docs/custom-checks.md). A mistake stops the start.
     */
    rules?: Array<{
      /** `custom-` and small letters, digits and hyphens. */
      id: string;
      /** Such as `reliability`. */
      pillar: string;
      secondaryPillars?: string[];
      title: string;
      risk: 'HIGH' | 'MEDIUM' | 'LOW';
      /** Row of the prioritisation matrix. Default: `governance`. */
      riskClass?:
        | 'security-vulnerability'
        | 'availability'
        | 'data-loss'
        | 'cost-waste'
        | 'performance'
        | 'operations'
        | 'governance'
        | 'sustainability';
      /** Default: `Medium`. */
      effort?: 'Low' | 'Medium' | 'High';
      /** Such as `AWS::S3::Bucket`: every resource of these types is judged. */
      resourceTypes: string[];
      /** Values for `parameters` in the expressions. */
      parameters?: { [parameter: string]: JsonValue };
      /** The rule is about resources where this is true. Default: all. */
      when?: string;
      /** Where this is true, the resource cannot be judged. */
      unknown?: string;
      /** True passes, false fails; what is not known is neither. */
      pass: string;
      /** Sentences about one resource, with expressions in `{{ }}`. */
      messages?: {
        pass?: string;
        fail?: string;
        notApplicable?: string;
        unknown?: string;
      };
      /** Why it matters. */
      impact: string;
      /** What is wrong; texts about findings may use `{{ finding.names }}`. */
      issue?: string;
      recommendation: string;
      /** At least two. */
      steps: string[];
      successCriteria: string[];
      tradeOffs: Array<{ pillar: string; text: string }>;
      /** Addresses with https. */
      docs: string[];
      /** Ids of the framework, such as `REL09-BP01`. */
      bestPractices: string[];
    }>;
    /**
     * Recorded accounts that are replayed instead of read, for demos and
     * tests. Accounts found there need no AWS credentials.
     */
    recordings?: {
      /**
       * Folder with `<accountId>/<date>.json.gz`, each an inventory that
       * `scan --record` wrote. Relative to the working directory.
       */
      directory: string;
      /**
       * Move the dates of the history by whole days, so that the newest
       * recording is of today. Only dates that are stored move: checks are
       * always evaluated at the time of the recording. Default: false.
       */
      shiftToToday?: boolean;
    };
  };
}
