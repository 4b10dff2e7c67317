/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import scaffolderModuleWellArchitected from './index';

describe('the module', () => {
  let server: Server;
  const seen: IncomingMessage[] = [];

  beforeAll(async () => {
    server = createServer((req, res) => {
      seen.push(req);
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ actionPlan: [] }));
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });

  afterAll(() => new Promise(done => server.close(done)));

  it('adds the actions, which call with the rights of the person', async () => {
    const { port } = server.address() as AddressInfo;
    const added = new Map<string, TemplateAction>();
    const backend = await startTestBackend({
      features: [
        scaffolderModuleWellArchitected,
        mockServices.discovery.mock({
          getBaseUrl: async () => `http://127.0.0.1:${port}`,
        }).factory,
      ],
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          {
            addActions: (...actions) =>
              actions.forEach(action =>
                added.set(action.id, action as TemplateAction),
              ),
          },
        ],
      ],
    });
    expect([...added.keys()]).toEqual([
      'well-architected:plan',
      'well-architected:plan:link',
      'well-architected:plan:open-issues',
    ]);
    const output = jest.fn();
    await added.get('well-architected:plan')!.handler({
      ...createMockActionContext({
        input: { entityRef: 'component:default/orders-api' },
      }),
      getInitiatorCredentials: async () =>
        mockCredentials.user('user:default/ada'),
      output,
    });
    expect(output).toHaveBeenCalledWith('issues', []);
    expect(seen[0].url).toBe('/entities/component/default/orders-api/report');
    expect(seen[0].headers.authorization).toBe(
      `Bearer ${mockCredentials.service.token({
        onBehalfOf: mockCredentials.user('user:default/ada'),
        targetPluginId: 'well-architected',
      })}`,
    );
    await backend.stop();
  });
});
