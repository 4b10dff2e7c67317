/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  issueTitleOf,
  renderAction,
  WellArchitectedApi,
} from 'backstage-plugin-well-architected-common';
import { refusal } from '../issues/refusal';
import { IssueTracker, MAX_TITLE } from '../issues/types';
import { linkIssue } from './linkIssue';
import { isTaken } from './planFilter';

/** An action of the plan, and the address of its issue. */
export interface ActionIssue {
  checkId: string;
  title: string;
  issueUrl: string;
}

/** Names the action that failed, and what became of the others. */
const failure = (options: {
  action: ActionItem;
  what: string;
  error: unknown;
  opened: ActionIssue[];
  total: number;
}) =>
  new Error(
    `${options.action.checkId} (${issueTitleOf(options.action)}): ${
      options.what
    }: ${refusal(options.error)}. Before it ${options.opened.length} of ${
      options.total
    } issues were opened and are kept with their actions; running again goes on from here`,
  );

/**
 * Opens an issue for each of these actions, one after the other, and keeps its
 * address with the action before the next one is opened. Each action is read
 * anew right before, so that one that somebody took meanwhile is left out.
 *
 * @param options.actions - in plan order, none of them taken
 * @param options.onOpened - called with each issue that is open and kept
 * @returns what was opened, and the actions that were taken or gone meanwhile
 * @throws Error naming the action that failed; what was opened before stays
 * open and kept.
 */
export async function openIssues(options: {
  api: WellArchitectedApi;
  tracker: IssueTracker;
  entityRef: string;
  actions: ActionItem[];
  labels: string[];
  onOpened?: (issue: ActionIssue) => void;
}): Promise<{ opened: ActionIssue[]; leftOut: ActionItem[] }> {
  const { api, tracker, entityRef, actions, labels, onOpened } = options;
  const opened: ActionIssue[] = [];
  const leftOut: ActionItem[] = [];
  for (const action of actions) {
    const { checkId } = action;
    const failed = (what: string) => (error: unknown) => {
      throw failure({ action, what, error, opened, total: actions.length });
    };
    const now = await api
      .getFinding(entityRef, checkId)
      .catch(failed('it could not be read'));
    if (!now.action || isTaken(now.action)) {
      leftOut.push(now.action ?? action);
      continue;
    }
    const title = issueTitleOf(now.action).slice(0, MAX_TITLE);
    const issueUrl = await tracker
      .open({ title, body: renderAction(now.action), labels })
      .catch(failed(`no issue could be opened in ${tracker.name}`));
    await linkIssue({
      api,
      entityRef,
      checkId,
      settled: now.action.tracking,
      issueUrl,
    }).catch(
      failed(
        `${issueUrl} was opened, but could not be kept with the action, so keep it there by hand or close it`,
      ),
    );
    const issue = { checkId, title, issueUrl };
    opened.push(issue);
    onOpened?.(issue);
  }
  return { opened, leftOut };
}
