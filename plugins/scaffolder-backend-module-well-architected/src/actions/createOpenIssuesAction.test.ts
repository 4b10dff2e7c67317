/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  mockCredentials,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { renderAction } from 'backstage-plugin-well-architected-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { PLAN, integrations, pitr, tracing } from '../__testUtils__/issueWorld';
import { createPlanWorld } from '../__testUtils__/planWorld';
import { createOpenIssuesAction } from './createOpenIssuesAction';

const ENTITY = 'component:default/orders-api';
const GITHUB = 'https://api.github.com/repos/example/orders-api';
const GITLAB = 'https://gitlab.example.com/api/v4';
const PROJECT = `${GITLAB}/projects/example%2Fshop%2Forders-api`;
const ON_GITHUB = 'github.com?owner=example&repo=orders-api';
const ON_GITLAB = 'gitlab.example.com?owner=example/shop&repo=orders-api';

interface Posted {
  body: Record<string, unknown>;
  headers: Headers;
}

describe('well-architected:plan:open-issues', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  let posted: Posted[] = [];

  /** GitHub with one repository, whose issues are numbered from 1. */
  function github(options: { failAt?: number; hasIssues?: boolean } = {}) {
    const { failAt, hasIssues = true } = options;
    server.use(
      http.get(GITHUB, () => HttpResponse.json({ has_issues: hasIssues })),
      http.get(`${GITHUB}/assignees/:login`, ({ params }) =>
        params.login === 'ada'
          ? new HttpResponse(null, { status: 204 })
          : HttpResponse.json({ message: 'Not Found' }, { status: 404 }),
      ),
      http.post(`${GITHUB}/issues`, async ({ request }) => {
        if (posted.length + 1 === failAt) {
          return HttpResponse.json(
            { message: 'You have exceeded a secondary rate limit' },
            { status: 403 },
          );
        }
        const body = (await request.json()) as Record<string, unknown>;
        posted.push({ body, headers: request.headers });
        return HttpResponse.json(
          {
            html_url: `https://github.com/example/orders-api/issues/${posted.length}`,
          },
          { status: 201 },
        );
      }),
    );
  }

  beforeEach(() => {
    posted = [];
  });

  async function run(
    input: Record<string, unknown> = {},
    options: {
      world?: ReturnType<typeof createPlanWorld>;
      isDryRun?: boolean;
      allowed?: boolean;
    } = {},
  ) {
    const { world = createPlanWorld(PLAN), allowed = true } = options;
    const output = jest.fn();
    const context = createMockActionContext({
      input: { entityRef: ENTITY, repoUrl: ON_GITHUB, ...input },
    });
    const warn = jest.spyOn(context.logger, 'warn').mockImplementation();
    await createOpenIssuesAction({
      apiFor: world.apiFor,
      integrations,
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({
            result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          })),
      }),
    }).handler({
      ...context,
      isDryRun: options.isDryRun,
      getInitiatorCredentials: async () =>
        mockCredentials.user('user:default/ada'),
      output,
    });
    return {
      world,
      outputs: Object.fromEntries(output.mock.calls),
      warnings: warn.mock.calls.map(([text]) => text),
    };
  }
  const titles = () => posted.map(({ body }) => body.title);

  it('opens an issue on GitHub for each free action and keeps it there', async () => {
    github();
    const { outputs, world } = await run({ assignees: ['ada'] });
    expect(posted.map(({ body }) => body)).toEqual([
      {
        title: '[HIGH] Table orders has no point-in-time recovery',
        body: renderAction(pitr),
        labels: ['well-architected'],
        assignees: ['ada'],
      },
      {
        title: '[MEDIUM] orders-handler is not traced',
        body: renderAction(tracing),
        labels: ['well-architected'],
        assignees: ['ada'],
      },
    ]);
    expect(posted[0].headers.get('authorization')).toBe('token gh-secret');
    expect(outputs).toEqual({
      opened: [
        {
          checkId: 'rel-dynamodb-pitr',
          title: '[HIGH] Table orders has no point-in-time recovery',
          issueUrl: 'https://github.com/example/orders-api/issues/1',
        },
        {
          checkId: 'ops-xray-tracing',
          title: '[MEDIUM] orders-handler is not traced',
          issueUrl: 'https://github.com/example/orders-api/issues/2',
        },
      ],
      skipped: [
        {
          checkId: 'sec-lambda-env-no-secrets',
          title: '[HIGH] PAYMENTS_API_KEY of orders-handler holds a secret',
          reason: 'it has an issue',
          issueUrl: 'https://issues.example.com/1',
        },
        {
          checkId: 'perf-api-caching',
          title: '[LOW] Stage prod caches nothing',
          reason: 'it was called done',
        },
      ],
      planned: [],
      left: 0,
    });
    expect(world.trackingOf('ops-xray-tracing')).toMatchObject({
      ownerRef: 'group:default/team-orders',
      dueDate: '2026-12-24',
      note: 'with the next release',
      issueUrl: 'https://github.com/example/orders-api/issues/2',
      version: 4,
    });
  });

  it('opens them on GitLab, with labels and people', async () => {
    server.use(
      http.get(PROJECT, () =>
        HttpResponse.json({ id: 7, issues_access_level: 'enabled' }),
      ),
      http.get(`${GITLAB}/users`, ({ request }) =>
        HttpResponse.json(
          new URL(request.url).searchParams.get('username') === 'ada'
            ? [{ id: 41, username: 'ada' }]
            : [],
        ),
      ),
      http.post(`${PROJECT}/issues`, async ({ request }) => {
        const body = (await request.json()) as Record<string, unknown>;
        posted.push({ body, headers: request.headers });
        return HttpResponse.json(
          { web_url: `https://gitlab.example.com/example/shop/-/issues/9` },
          { status: 201 },
        );
      }),
    );
    const input = {
      repoUrl: ON_GITLAB,
      phases: ['now'],
      labels: ['aws', 'wa'],
    };
    const { outputs } = await run({ ...input, assignees: ['ada'] });
    expect(posted).toHaveLength(1);
    expect(posted[0].body).toEqual({
      title: '[HIGH] Table orders has no point-in-time recovery',
      description: renderAction(pitr),
      labels: 'aws,wa',
      assignee_ids: [41],
    });
    expect(posted[0].headers.get('private-token')).toBe('gl-secret');
    expect(outputs.opened[0].issueUrl).toBe(
      'https://gitlab.example.com/example/shop/-/issues/9',
    );
    await expect(run({ ...input, assignees: ['bob'] })).rejects.toThrow(
      "Input 'assignees' names 'bob', whom gitlab.example.com does not know",
    );
    expect(posted).toHaveLength(1);
  });

  it('opens nothing a second time', async () => {
    github();
    const { world } = await run();
    const { outputs } = await run({}, { world });
    expect(posted).toHaveLength(2);
    expect(outputs.opened).toEqual([]);
    expect(outputs.skipped).toHaveLength(4);
  });

  it('can be limited to phases, pillars, risks, checks and a number', async () => {
    github();
    await run({ phases: ['next'] });
    await run({ pillars: ['reliability'] });
    await run({ risks: ['MEDIUM'] });
    await run({ checks: ['rel-dynamodb-pitr'] });
    const { outputs } = await run({ limit: 1, pillars: [], phases: [] });
    const first = '[HIGH] Table orders has no point-in-time recovery';
    const second = '[MEDIUM] orders-handler is not traced';
    expect(titles()).toEqual([second, first, second, first, first]);
    expect(outputs.left).toBe(1);
  });

  it('opens nothing in a dry run, and says what a run would open', async () => {
    github();
    const { outputs, world } = await run({}, { isDryRun: true });
    expect(posted).toEqual([]);
    expect(world.api.putAction).not.toHaveBeenCalled();
    expect(outputs.opened).toEqual([]);
    expect(outputs.planned).toEqual([
      {
        checkId: 'rel-dynamodb-pitr',
        title: '[HIGH] Table orders has no point-in-time recovery',
      },
      {
        checkId: 'ops-xray-tracing',
        title: '[MEDIUM] orders-handler is not traced',
      },
    ]);
  });

  it('keeps what was opened when GitHub refuses in the middle, and goes on from there', async () => {
    github({ failAt: 2 });
    const world = createPlanWorld(PLAN);
    await expect(run({}, { world })).rejects.toThrow(
      'ops-xray-tracing ([MEDIUM] orders-handler is not traced): no issue could be opened in example/orders-api on github.com: You have exceeded a secondary rate limit (HTTP 403). Before it 1 of 2 issues were opened and are kept with their actions; running again goes on from here',
    );
    expect(world.trackingOf('rel-dynamodb-pitr')?.issueUrl).toBe(
      'https://github.com/example/orders-api/issues/1',
    );
    expect(world.trackingOf('ops-xray-tracing')?.issueUrl).toBeUndefined();
    github();
    await run({}, { world });
    expect(titles()).toEqual([
      '[HIGH] Table orders has no point-in-time recovery',
      '[MEDIUM] orders-handler is not traced',
    ]);
  });

  it('names an issue that was opened and could not be kept', async () => {
    github();
    const world = createPlanWorld(PLAN);
    world.api.putAction.mockRejectedValue(new Error('The API is down'));
    await expect(run({}, { world })).rejects.toThrow(
      'rel-dynamodb-pitr ([HIGH] Table orders has no point-in-time recovery): https://github.com/example/orders-api/issues/1 was opened, but could not be kept with the action, so keep it there by hand or close it: The API is down. Before it 0 of 2',
    );
  });

  it('keeps what somebody else settles in the same moment', async () => {
    github();
    const world = createPlanWorld([pitr]);
    world.api.putAction.mockImplementationOnce(async (ref, id, input) => {
      world.settle(id, {
        status: 'open',
        ownerRef: 'user:default/bob',
        version: 0,
      });
      return world.apiFor().putAction(ref, id, input);
    });
    await run({}, { world });
    expect(world.trackingOf('rel-dynamodb-pitr')).toMatchObject({
      ownerRef: 'user:default/bob',
      issueUrl: 'https://github.com/example/orders-api/issues/1',
    });
  });

  it('leaves out what was taken or proven since the plan was read', async () => {
    github();
    const world = createPlanWorld(PLAN);
    world.api.getReport.mockImplementationOnce(async () => {
      world.settle('rel-dynamodb-pitr', {
        status: 'open',
        issueUrl: 'https://issues.example.com/7',
        version: 0,
      });
      world.remove('ops-xray-tracing');
      return { actionPlan: [pitr, tracing] };
    });
    const { outputs } = await run({}, { world });
    expect(posted).toEqual([]);
    expect(outputs.skipped).toMatchObject([
      { checkId: 'rel-dynamodb-pitr', reason: 'it has an issue' },
      { checkId: 'ops-xray-tracing', reason: 'the finding is gone' },
    ]);
  });

  it('opens nothing for who may not keep it', async () => {
    github();
    await expect(run({}, { allowed: false })).rejects.toThrow(
      "The permission 'well-architected.answer' is needed to keep issues with the actions of Reliability, Operational Excellence of component:default/orders-api; no issue was opened",
    );
    expect(posted).toEqual([]);
  });

  it.each([
    [
      'a host without integration',
      { repoUrl: 'git.example.com?owner=a&repo=b' },
      "Input 'repoUrl' names the host 'git.example.com', for which app-config has no integration: add it to 'integrations.github' or 'integrations.gitlab'",
    ],
    [
      'a host without token',
      { repoUrl: 'ghe.example.com?owner=a&repo=b' },
      "Input 'repoUrl' names the host 'ghe.example.com', for which app-config has an integration without a token: add one to 'integrations.github', or give the input 'token'",
    ],
    [
      'GitLab without token',
      { repoUrl: 'gitlab.com?owner=a&repo=b' },
      "Input 'repoUrl' names the host 'gitlab.com', for which app-config has an integration without a token: add one to 'integrations.gitlab', or give the input 'token'",
    ],
    [
      'a provider that it does not know',
      { repoUrl: 'bitbucket.org?workspace=w&project=a&repo=b' },
      "Input 'repoUrl' names the host 'bitbucket.org' of type 'bitbucketCloud': issues can be opened on GitHub and GitLab",
    ],
    [
      'no repository',
      { repoUrl: 'github.com?owner=example' },
      "Input 'repoUrl' names no repository: 'github.com?owner=example' is not of the form github.com?owner=example&repo=orders-api",
    ],
    [
      'no address',
      { repoUrl: 'https://github.com/example/orders-api' },
      "Input 'repoUrl' names no repository: 'https://github.com/example/orders-api' is not of the form github.com?owner=example&repo=orders-api",
    ],
    [
      'somebody who cannot be assigned',
      { assignees: ['ada', 'bob'] },
      "Input 'assignees' names 'bob', to whom no issue of example/orders-api on github.com can be given: Not Found (HTTP 404)",
    ],
  ])('says in one sentence: %s', async (_, input, sentence) => {
    github();
    await expect(run(input)).rejects.toThrow(sentence);
    expect(posted).toEqual([]);
  });

  it('says that a repository has no issues, or cannot be read', async () => {
    github({ hasIssues: false });
    await expect(run()).rejects.toThrow(
      "Input 'repoUrl' names example/orders-api on github.com, which has its issues turned off",
    );
    server.use(
      http.get(GITHUB, () =>
        HttpResponse.json({ message: 'Not Found' }, { status: 404 }),
      ),
    );
    await expect(run()).rejects.toThrow(
      "Input 'repoUrl' names example/orders-api on github.com, which cannot be read: Not Found (HTTP 404)",
    );
  });

  it('warns in a dry run where a run would lack a token', async () => {
    const { outputs, warnings } = await run(
      { repoUrl: 'gitlab.com?owner=a&repo=b' },
      { isDryRun: true },
    );
    expect(outputs.planned).toHaveLength(2);
    expect(warnings[0]).toContain(
      "A run would fail: Input 'repoUrl' names the host 'gitlab.com'",
    );
  });

  it('uses the token of a person where one is given', async () => {
    github();
    await run({ token: 'of-ada', limit: 1 });
    expect(posted[0].headers.get('authorization')).toBe('token of-ada');
  });
});
