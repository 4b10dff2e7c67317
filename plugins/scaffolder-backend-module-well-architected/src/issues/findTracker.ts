/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import { createGithubTracker } from './createGithubTracker';
import { createGitlabTracker } from './createGitlabTracker';
import { IssueTracker } from './types';

/** A tracker that can be used once `connect` was called. */
export interface FoundTracker {
  /** The reason why nothing can be opened there: no token. */
  missing?: string;
  /** @throws InputError naming the input that does not fit. */
  connect(): Promise<IssueTracker>;
}

function readRepoUrl(repoUrl: string, integrations: ScmIntegrationRegistry) {
  const noRepository = new InputError(
    `Input 'repoUrl' names no repository: '${repoUrl}' is not of the form github.com?owner=example&repo=orders-api`,
  );
  if (repoUrl.includes('://') || !URL.canParse(`https://${repoUrl}`)) {
    throw noRepository;
  }
  const { host } = new URL(`https://${repoUrl}`);
  const integration = integrations.byHost(host);
  if (!integration) {
    throw new InputError(
      `Input 'repoUrl' names the host '${host}', for which app-config has no integration: add it to 'integrations.github' or 'integrations.gitlab'`,
    );
  }
  if (integration.type !== 'github' && integration.type !== 'gitlab') {
    throw new InputError(
      `Input 'repoUrl' names the host '${host}' of type '${integration.type}': issues can be opened on GitHub and GitLab`,
    );
  }
  try {
    return { ...parseRepoUrl(repoUrl, integrations), host };
  } catch {
    throw noRepository;
  }
}

function withoutToken(host: string, type: string): FoundTracker {
  const missing = `Input 'repoUrl' names the host '${host}', for which app-config has an integration without a token: add one to 'integrations.${type}', or give the input 'token'`;
  return {
    missing,
    connect: async () => {
      throw new InputError(missing);
    },
  };
}

/**
 * Finds where the issues of a repository are opened, through the integrations
 * of app-config. Calls nobody before `connect`, but for the token of a GitHub
 * app.
 *
 * @param options.repoUrl - `github.com?owner=example&repo=orders-api`
 * @param options.token - used instead of the one of the integration
 * @throws InputError in one sentence that names the input, for a host without
 * integration, a provider without issues here, or an incomplete address.
 */
export async function findTracker(options: {
  integrations: ScmIntegrationRegistry;
  repoUrl: string;
  token?: string;
  assignees: string[];
}): Promise<FoundTracker> {
  const { integrations, repoUrl, assignees } = options;
  const { host, owner, repo, project } = readRepoUrl(repoUrl, integrations);
  const github = integrations.github.byHost(host);
  if (github) {
    const { token } = options.token
      ? options
      : await DefaultGithubCredentialsProvider.fromIntegrations(
          integrations,
        ).getCredentials({ url: `https://${host}/${owner}/${repo}` });
    const { apiBaseUrl } = github.config;
    return token
      ? {
          connect: () =>
            createGithubTracker({
              host,
              apiBaseUrl,
              token,
              owner: owner!,
              repo: repo!,
              assignees,
            }),
        }
      : withoutToken(host, 'github');
  }
  const { token, baseUrl } = integrations.gitlab.byHost(host)!.config;
  if (!options.token && !token) {
    return withoutToken(host, 'gitlab');
  }
  return {
    connect: () =>
      createGitlabTracker({
        host,
        baseUrl,
        credentials: options.token
          ? { oauthToken: options.token }
          : { token: token! },
        project: project ?? `${owner}/${repo}`,
        assignees,
      }),
  };
}
