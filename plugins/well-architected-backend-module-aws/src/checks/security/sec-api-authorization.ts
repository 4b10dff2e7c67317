/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A method without authorization can be used by everyone who knows its
 * address. An API key is no authorization: it identifies, it does not prove.
 *
 * How we look: the authorization type of every method of REST APIs and every
 * route of HTTP and WebSocket APIs (of the latter `$connect`, which guards all
 * others), and whether a GraphQL API of AppSync knows anything but API keys.
 * Private APIs with a resource policy are closed. Methods that are
 * meant to be public are named on the entity in the annotation
 * `aws.amazon.com/well-architected-public-routes`, a comma list such as
 * `GET /health, POST /webhooks/payment`.
 * What we cannot see: authorization inside the code, directives in the schema of
 * a GraphQL API, and what a custom authorizer lets through.
 */
import {
  ConcludeContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import httpApi from '../../collectors/apigatewayv2-api';
import graphqlApi from '../../collectors/appsync-graphql-api';
import { evidenceTexts } from '../../text/evidence';
import { outOf, some, verb } from '../../text/figures';

const PUBLIC_ROUTES = 'aws.amazon.com/well-architected-public-routes';

/** One way into an API. */
interface Entrance {
  route: string;
  authorizationType: string;
}

type Rest = ReturnType<typeof restApi.sample>;
type Http = ReturnType<typeof httpApi.sample>;
type GraphQl = ReturnType<typeof graphqlApi.sample>;

function entrancesOf(api: Rest | Http): Entrance[] {
  if (api.type === 'AWS::ApiGateway::RestApi') {
    return known(api.data.methods)
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ method, path, authorizationType }) => ({
        route: `${method} ${path}`,
        authorizationType,
      }));
  }
  const socket = api.data.protocol === 'WEBSOCKET';
  return known(api.data.routes)
    .filter(({ key }) =>
      socket ? key === '$connect' : !key.startsWith('OPTIONS '),
    )
    .map(({ key, authorizationType }) => ({ route: key, authorizationType }));
}

/** A GraphQL API has one way in, named like the operation that needs it. */
function judgeGraphql({ name, data }: GraphQl) {
  const { authenticationTypes: types } = data;
  const route = `POST ${name}/graphql`;
  return types.every(type => type === 'API_KEY')
    ? fail(`GraphQL API ${name} only wants an API key: ${route}`, {
        openRoutes: [route],
        authenticationTypes: types,
      })
    : pass(`GraphQL API ${name} needs ${types.join(' or ')}`, {
        authenticationTypes: types,
      });
}

function judge(api: Rest | Http | GraphQl) {
  const label = `API ${api.name}`;
  if (api.type === 'AWS::AppSync::GraphQLApi') {
    return judgeGraphql(api);
  }
  if (
    api.type === 'AWS::ApiGateway::RestApi' &&
    api.data.endpointTypes.includes('PRIVATE') &&
    api.data.hasResourcePolicy
  ) {
    return pass(`${label} is private and has a resource policy`);
  }
  const entrances = entrancesOf(api);
  if (entrances.length === 0) {
    return notApplicable(`${label} has no method that could be called`);
  }
  const open = entrances
    .filter(e => e.authorizationType === 'NONE')
    .map(e => e.route);
  const types = [...new Set(entrances.map(e => e.authorizationType))];
  return open.length > 0
    ? fail(
        `${label}: ${outOf(open.length, entrances.length, 'method')} ${verb(
          open.length,
          'needs',
          'need',
        )} no authorization: ${some(open, 5)}`,
        { openRoutes: open, methods: entrances.length },
      )
    : pass(
        `${label}: ${
          entrances.length === 1
            ? 'its method needs'
            : `all ${entrances.length} methods need`
        } ${types.join(' or ')}`,
        { authorizationTypes: types, methods: entrances.length },
      );
}

/** Open routes of the finding that nobody declared as public. */
function undeclared(context: ConcludeContext, declared: string[]): string[] {
  const failing = context.observations.filter(o => o.status === 'fail');
  return evidenceTexts({ failing }, 'openRoutes').filter(
    route => !declared.includes(route),
  );
}

const open = (name: string, apiKeyRequired = false) =>
  restApi.sample({
    data: {
      methods: [
        {
          path: name,
          method: 'GET',
          authorizationType: 'NONE',
          apiKeyRequired,
        },
        {
          path: '/orders',
          method: 'POST',
          authorizationType: 'AWS_IAM',
          apiKeyRequired: false,
        },
        {
          path: '/orders',
          method: 'OPTIONS',
          authorizationType: 'NONE',
          apiKeyRequired: false,
        },
      ],
    },
  });

export default defineCheck({
  id: 'sec-api-authorization',
  pillar: 'security',
  title: 'APIs require authorization',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SEC02-BP01', 'SEC03-BP01', 'SEC09-BP03'],
  seedRefs: ['RWE-SEC-2', 'KA-SEC-1'],
  impact: 'Unauthenticated use of the service.',
  issue: f =>
    `${f.names} can be called without authorization: ${some(
      evidenceTexts(f, 'openRoutes'),
      5,
    )}`,
  recommendation: f =>
    `Use IAM authorization, Amazon Cognito or a Lambda/JWT authorizer of Amazon API Gateway (AWS AppSync) for ${some(
      evidenceTexts(f, 'openRoutes'),
      5,
    )} of ${f.names}.`,
  steps: f => [
    `List open routes: ${some(evidenceTexts(f, 'openRoutes'), 10)}`,
    `Attach an authorizer, or declare them in ${PUBLIC_ROUTES} of ${f.entity.name}`,
    'Test with and without token',
  ],
  successCriteria: () => ['No open route besides the declared ones'],
  tradeOffs: [
    {
      pillar: 'performance-efficiency',
      text: 'authorizer latency, use caching',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_enforce_mechanisms.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  ],
  equivalents: {
    prowler: [
      'apigateway_restapi_authorizers_enabled',
      'apigateway_restapi_public_with_authorizer',
      'apigatewayv2_api_authorizers_enabled',
      'appsync_graphql_api_no_api_key_authentication',
    ],
    serviceScreener: [
      'apigateway.AuthorizationType',
      'apigateway.IAMAuthentication',
      'apigateway.APIKeyAntiPattern',
    ],
    configRules: ['API_GWV2_AUTHORIZATION_TYPE_CONFIGURED'],
    securityHub: ['APIGateway.8', 'AppSync.5'],
  },
  on: [restApi.with('methods'), httpApi.with('routes'), graphqlApi.with()],
  evaluate: judge,
  conclude(context) {
    const usual = context.usual();
    const declared = (context.entity.annotations[PUBLIC_ROUTES] ?? '')
      .split(',')
      .map(route => route.trim().replace(/\s+/g, ' '))
      .filter(Boolean);
    if (usual.status !== 'fail' || declared.length === 0) {
      return usual;
    }
    const left = undeclared(context, declared);
    const note = `declared as public: ${declared.join(', ')}`;
    if (left.length > 0) {
      return fail(`${usual.message}; ${note}`, { openRoutes: left, declared });
    }
    const unknowns = context.observations.filter(o => o.status === 'unknown');
    return unknowns.length > 0
      ? {
          ...usual,
          status: 'unknown',
          reason: unknowns[0].reason,
          message: `${unknowns[0].message}; ${note}`,
        }
      : pass(`No open route besides the ones ${note}`, { declared });
  },
  examples: [
    {
      name: 'all methods need IAM, all routes a token',
      resources: [restApi.sample(), httpApi.sample(), graphqlApi.sample()],
      expect: {
        state: 'pass',
        says: ['AWS_IAM', 'JWT', 'AMAZON_COGNITO_USER_POOLS'],
      },
    },
    {
      name: 'a GraphQL API with an API key only',
      resources: [
        graphqlApi.sample({ data: { authenticationTypes: ['API_KEY'] } }),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['GraphQL API orders-graphql only wants an API key'],
      },
    },
    {
      name: 'a GraphQL API with an API key for some, and IAM',
      resources: [
        graphqlApi.sample({
          data: { authenticationTypes: ['API_KEY', 'AWS_IAM'] },
        }),
      ],
      expect: { state: 'pass', says: ['API_KEY or AWS_IAM'] },
    },
    {
      name: 'GraphQL APIs may not be listed',
      resources: [restApi.sample()],
      problems: [
        {
          collector: graphqlApi,
          status: 'denied',
          missingAction: 'appsync:ListGraphqlApis',
        },
      ],
      expect: { state: 'unknown', missingAction: 'appsync:ListGraphqlApis' },
    },
    {
      name: 'one open method; the preflight does not count',
      resources: [open('/health')],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['1 of 2 methods', 'GET /health'],
      },
    },
    {
      name: 'an API key alone is no authorization',
      resources: [open('/reports', true)],
      expect: { state: 'fail', says: ['GET /reports'] },
    },
    {
      name: 'the open method is declared as public',
      entity: { annotations: { [PUBLIC_ROUTES]: 'GET /health' } },
      resources: [open('/health')],
      expect: { state: 'pass', says: ['declared as public: GET /health'] },
    },
    {
      name: 'another method than the declared one is open',
      entity: { annotations: { [PUBLIC_ROUTES]: 'GET /health' } },
      resources: [open('/reports')],
      expect: { state: 'fail', says: ['GET /reports', 'GET /health'] },
    },
    {
      name: 'open WebSocket connection; other routes are behind it',
      resources: [
        httpApi.sample({
          data: {
            protocol: 'WEBSOCKET',
            routes: [
              {
                key: '$connect',
                authorizationType: 'NONE',
                apiKeyRequired: false,
              },
              {
                key: 'sendMessage',
                authorizationType: 'NONE',
                apiKeyRequired: false,
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['1 of 1 method needs', '$connect'] },
    },
    {
      name: 'private API with a resource policy',
      resources: [
        restApi.sample({
          data: {
            endpointTypes: ['PRIVATE'],
            hasResourcePolicy: true,
            methods: [],
          },
        }),
      ],
      expect: { state: 'pass', says: ['private'] },
    },
    {
      name: 'API without methods',
      resources: [restApi.sample({ data: { methods: [] } })],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'methods may not be read',
      resources: [
        restApi.sample({
          data: {
            methods: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'apigateway:GET',
                message: 'apigateway:GET is not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'apigateway:GET' },
    },
  ],
});
