/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { Octokit } from '@octokit/rest';
import { IssueTracker } from './types';
import { refusal } from './refusal';

/**
 * Issues of a GitHub repository. Reads first whether the repository takes
 * issues and the people can be assigned, so that nothing is opened by halves.
 *
 * @param options.apiBaseUrl - such as `https://api.github.com`
 * @throws InputError naming the input that does not fit.
 */
export async function createGithubTracker(options: {
  host: string;
  apiBaseUrl?: string;
  token: string;
  owner: string;
  repo: string;
  assignees: string[];
}): Promise<IssueTracker> {
  const { host, apiBaseUrl, token, owner, repo, assignees } = options;
  const name = `${owner}/${repo} on ${host}`;
  const { rest } = new Octokit({ auth: token, baseUrl: apiBaseUrl });

  const found = await rest.repos.get({ owner, repo }).catch(error => {
    throw new InputError(
      `Input 'repoUrl' names ${name}, which cannot be read: ${refusal(error)}`,
    );
  });
  if (!found.data.has_issues) {
    throw new InputError(
      `Input 'repoUrl' names ${name}, which has its issues turned off`,
    );
  }
  for (const assignee of assignees) {
    await rest.issues
      .checkUserCanBeAssigned({ owner, repo, assignee })
      .catch(error => {
        throw new InputError(
          `Input 'assignees' names '${assignee}', to whom no issue of ${name} can be given: ${refusal(
            error,
          )}`,
        );
      });
  }

  return {
    name,
    async open({ title, body, labels }) {
      const { data } = await rest.issues
        .create({ owner, repo, title, body, labels, assignees })
        .catch(error => {
          throw new Error(refusal(error));
        });
      return data.html_url;
    },
  };
}
