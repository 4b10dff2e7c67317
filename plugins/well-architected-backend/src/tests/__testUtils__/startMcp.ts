/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  AuthService,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import mcpActionsPlugin from '@backstage/plugin-mcp-actions-backend';
import { notificationService } from '@backstage/plugin-notifications-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  wellArchitectedChecksExtensionPoint,
  wellArchitectedCollectorsExtensionPoint,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { AddressInfo } from 'node:net';
import {
  backupCheck,
  planCheck,
  rootCheck,
  tables,
  tagged,
} from '../../__testUtils__/testChecks';
import { ACCOUNT } from '../../__testUtils__/testEngine';
import wellArchitectedPlugin from '../../index';
import { OTHER_ACCOUNT } from '../../service/__testUtils__/apiWorld';

/**
 * Tokens as the real ones are when a plugin asks another one for a user: with
 * the asking plugin as the actor. The simulated ones forget it, and without it
 * the permission framework refuses to ask and to answer.
 */
const authWithActors = createServiceFactory({
  service: coreServices.auth,
  deps: { metadata: coreServices.pluginMetadata },
  factory: ({ metadata }) => {
    const pluginId = metadata.getId();
    const auth = mockServices.auth({ pluginId });
    const getPluginRequestToken = auth.getPluginRequestToken.bind(auth);
    return Object.assign(auth, {
      getPluginRequestToken: async (
        options: Parameters<AuthService['getPluginRequestToken']>[0],
      ) => {
        const { onBehalfOf } = options;
        return auth.isPrincipal(onBehalfOf, 'user')
          ? {
              token: mockCredentials.user.token(
                onBehalfOf.principal.userEntityRef,
                { actor: { subject: `plugin:${pluginId}` } },
              ),
            }
          : getPluginRequestToken(options);
      },
    });
  },
});

/** What a tool answered. */
export interface ToolAnswer {
  isError?: boolean;
  text: string;
  /** Of an answer that is no error. */
  output: Record<string, unknown>;
}

export interface McpCaller {
  client: Client;
  call(tool: string, args?: Record<string, unknown>): Promise<ToolAnswer>;
}

export interface McpBackend {
  /** A client that is signed in as this user. */
  as(userRef: string): Promise<McpCaller>;
  stop(): Promise<void>;
}

/**
 * A backend with the plugin over a database that is filled already, the MCP
 * plugin and the permission plugin with a policy, all of them the real ones.
 */
export async function startMcp(options: {
  knex: Knex;
  /** Refs that the catalog knows. */
  entityRefs: string[];
  policy: PermissionPolicy;
}): Promise<McpBackend> {
  const { knex, entityRefs, policy } = options;
  const backend = await startTestBackend({
    features: [
      wellArchitectedPlugin,
      mcpActionsPlugin,
      permissionPlugin,
      permissionsServiceFactory,
      authWithActors,
      createBackendModule({
        pluginId: 'well-architected',
        moduleId: 'test-checks',
        register(env) {
          env.registerInit({
            deps: {
              checks: wellArchitectedChecksExtensionPoint,
              collectors: wellArchitectedCollectorsExtensionPoint,
            },
            async init({ checks, collectors }) {
              checks.addChecks(backupCheck, rootCheck, planCheck);
              collectors.addCollectors(tables, tagged);
            },
          });
        },
      }),
      createBackendModule({
        pluginId: 'permission',
        moduleId: 'test-policy',
        register(env) {
          env.registerInit({
            deps: { policies: policyExtensionPoint },
            async init({ policies }) {
              policies.setPolicy(policy);
            },
          });
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          backend: { actions: { pluginSources: ['well-architected'] } },
          permission: { enabled: true },
          wellArchitected: {
            worker: false,
            accounts: [ACCOUNT, OTHER_ACCOUNT].map(id => ({
              id,
              regions: ['eu-west-1'],
            })),
          },
        },
      }),
      mockServices.database.factory({ knex }),
      catalogServiceMock.factory({
        entities: entityRefs.map(ref => {
          const { kind, namespace, name } = parseEntityRef(ref);
          return {
            apiVersion: 'backstage.io/v1alpha1',
            kind,
            metadata: { namespace, name },
          };
        }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const url = new URL(`http://localhost:${port}/api/mcp-actions/v1`);
  const clients: Client[] = [];
  return {
    async as(userRef) {
      const client = new Client({ name: 'test', version: '1.0.0' });
      await client.connect(
        new StreamableHTTPClientTransport(url, {
          requestInit: {
            headers: { authorization: mockCredentials.user.header(userRef) },
          },
        }),
      );
      clients.push(client);
      return {
        client,
        async call(tool, args) {
          const answer = await client.callTool({
            name: `well-architected.${tool}`,
            ...(args ? { arguments: args } : {}),
          });
          const [content] = answer.content as { text: string }[];
          return {
            ...(answer.isError ? { isError: true } : {}),
            text: content.text,
            output: (answer.structuredContent ?? {}) as Record<string, unknown>,
          };
        },
      };
    },
    async stop() {
      await Promise.all(clients.map(client => client.close()));
      await backend.stop();
    },
  };
}
