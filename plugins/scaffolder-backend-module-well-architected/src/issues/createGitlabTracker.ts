/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { Gitlab } from '@gitbeaker/rest';
import { IssueTracker } from './types';
import { refusal } from './refusal';

/**
 * Issues of a GitLab project. Reads first whether the project takes issues and
 * who the people are, so that nothing is opened by halves.
 *
 * @param options.baseUrl - such as `https://gitlab.com`
 * @param options.credentials - `token` of a person, project or group, or an
 * `oauthToken`
 * @param options.project - number, or path such as `group/subgroup/orders`
 * @throws InputError naming the input that does not fit.
 */
export async function createGitlabTracker(options: {
  host: string;
  baseUrl: string;
  credentials: { token: string } | { oauthToken: string };
  project: string;
  assignees: string[];
}): Promise<IssueTracker> {
  const { host, baseUrl, credentials, project, assignees } = options;
  const name = `${project} on ${host}`;
  const gitlab = new Gitlab({ ...credentials, host: baseUrl });

  const found = await gitlab.Projects.show(project).catch(error => {
    throw new InputError(
      `Input 'repoUrl' names ${name}, which cannot be read: ${refusal(error)}`,
    );
  });
  if (found.issues_access_level === 'disabled') {
    throw new InputError(
      `Input 'repoUrl' names ${name}, which has its issues turned off`,
    );
  }
  const assigneeIds: number[] = [];
  for (const username of assignees) {
    const [user] = await gitlab.Users.all({ username, maxPages: 1 });
    if (!user) {
      throw new InputError(
        `Input 'assignees' names '${username}', whom ${host} does not know`,
      );
    }
    assigneeIds.push(user.id);
  }

  return {
    name,
    async open({ title, body, labels }) {
      const issue = await gitlab.Issues.create(project, title, {
        description: body,
        labels: labels.join(','),
        assigneeIds,
      }).catch(error => {
        throw new Error(refusal(error));
      });
      return String(issue.web_url);
    },
  };
}
