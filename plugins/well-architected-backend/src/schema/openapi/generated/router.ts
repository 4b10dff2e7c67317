/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Generated from openapi.yaml by `yarn generate`.
import type { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec: Parameters<typeof createValidatedOpenApiRouter>[0] &
  Record<string, unknown> = {
  openapi: '3.1.0',
  info: {
    title: 'well-architected',
    version: '1',
    description:
      'Scorecards, findings, reports and trends of the AWS Well-Architected review of catalog entities. Moments are ISO 8601 in UTC. Scores, coverage and shares are whole percent, rounded down. Every answer is limited to what the caller may read, here and in the catalog.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
    contact: {
      name: 'The Well-Architected Plugin Authors',
      url: 'https://backstage.io',
    },
  },
  servers: [
    {
      url: '/',
    },
  ],
  tags: [
    {
      name: 'Entity',
      description: 'Review of one catalog entity',
    },
    {
      name: 'Organisation',
      description: 'Lists and sums over entities',
    },
    {
      name: 'Installation',
      description: 'Checks, accounts and health',
    },
  ],
  paths: {
    '/health': {
      get: {
        operationId: 'getHealth',
        tags: ['Installation'],
        summary: 'Whether the plugin answers and reaches its database',
        description: 'Open to everyone; it tells no figure.',
        security: [],
        responses: {
          '200': {
            description: 'It does',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['status'],
                  properties: {
                    status: {
                      type: 'string',
                      enum: ['ok'],
                    },
                  },
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities': {
      get: {
        operationId: 'listEntities',
        tags: ['Organisation'],
        summary: 'Entities with their scores, filtered and sorted',
        description:
          'Entities that were scored and have a scope in AWS. Filters of different names must all match, values of one filter are alternatives; pillar, risk, check and state must be met by one and the same finding.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            $ref: '#/components/parameters/text',
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'worst: level, then score ascending; best: the reverse; name; coverage ascending; high: most open HIGH risks; evaluatedAt: newest first',
            schema: {
              type: 'string',
              enum: [
                'worst',
                'best',
                'name',
                'coverage',
                'high',
                'evaluatedAt',
              ],
            },
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            name: 'level',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: {
              type: 'array',
              maxItems: 5,
              items: {
                type: 'string',
                enum: [
                  'at-risk',
                  'needs-attention',
                  'good',
                  'well-architected',
                  'not-assessed',
                ],
              },
            },
          },
          {
            name: 'pillar',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With a finding in one of these pillars',
            schema: {
              type: 'array',
              maxItems: 6,
              items: {
                type: 'string',
                enum: [
                  'operational-excellence',
                  'security',
                  'reliability',
                  'performance-efficiency',
                  'cost-optimization',
                  'sustainability',
                ],
              },
            },
          },
          {
            name: 'risk',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With a finding of one of these risks',
            schema: {
              type: 'array',
              maxItems: 3,
              items: {
                type: 'string',
                enum: ['HIGH', 'MEDIUM', 'LOW'],
              },
            },
          },
          {
            name: 'state',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'State of the finding that pillar, risk and check ask for; open where not given',
            schema: {
              type: 'array',
              maxItems: 5,
              items: {
                type: 'string',
                enum: ['fail', 'waived', 'unknown', 'pass', 'not-applicable'],
              },
            },
          },
          {
            name: 'check',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With a finding of one of these checks',
            schema: {
              type: 'array',
              maxItems: 50,
              items: {
                type: 'string',
                maxLength: 127,
                pattern: '^[a-z0-9-]+$',
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntitySummaryPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities.csv': {
      get: {
        operationId: 'getEntitiesCsv',
        tags: ['Organisation'],
        summary: 'The same entities, all of them, as a table for a spreadsheet',
        description:
          'Entities that were scored and have a scope in AWS. Filters of different names must all match, values of one filter are alternatives; pillar, risk, check and state must be met by one and the same finding.',
        parameters: [
          {
            $ref: '#/components/parameters/text',
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'worst: level, then score ascending; best: the reverse; name; coverage ascending; high: most open HIGH risks; evaluatedAt: newest first',
            schema: {
              type: 'string',
              enum: [
                'worst',
                'best',
                'name',
                'coverage',
                'high',
                'evaluatedAt',
              ],
            },
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            name: 'level',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: {
              type: 'array',
              maxItems: 5,
              items: {
                type: 'string',
                enum: [
                  'at-risk',
                  'needs-attention',
                  'good',
                  'well-architected',
                  'not-assessed',
                ],
              },
            },
          },
          {
            name: 'pillar',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With a finding in one of these pillars',
            schema: {
              type: 'array',
              maxItems: 6,
              items: {
                type: 'string',
                enum: [
                  'operational-excellence',
                  'security',
                  'reliability',
                  'performance-efficiency',
                  'cost-optimization',
                  'sustainability',
                ],
              },
            },
          },
          {
            name: 'risk',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With a finding of one of these risks',
            schema: {
              type: 'array',
              maxItems: 3,
              items: {
                type: 'string',
                enum: ['HIGH', 'MEDIUM', 'LOW'],
              },
            },
          },
          {
            name: 'state',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'State of the finding that pillar, risk and check ask for; open where not given',
            schema: {
              type: 'array',
              maxItems: 5,
              items: {
                type: 'string',
                enum: ['fail', 'waived', 'unknown', 'pass', 'not-applicable'],
              },
            },
          },
          {
            name: 'check',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With a finding of one of these checks',
            schema: {
              type: 'array',
              maxItems: 50,
              items: {
                type: 'string',
                maxLength: 127,
                pattern: '^[a-z0-9-]+$',
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One row for each entity',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/days/{day}/entities': {
      get: {
        operationId: 'listEntityDays',
        tags: ['Organisation'],
        summary: 'Entities with their scores as they stood on a day',
        description:
          'What a point of a trend counts. Owner, system and domain are those of that day; groups are below each other as they are today. Findings, type, lifecycle and accounts are not kept by day, so there is no filter for them.',
        parameters: [
          {
            $ref: '#/components/parameters/day',
          },
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            $ref: '#/components/parameters/text',
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'worst: level, then score ascending; best: the reverse; name; coverage ascending; high: most open HIGH risks',
            schema: {
              type: 'string',
              enum: ['worst', 'best', 'name', 'coverage', 'high'],
            },
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/ofCampaign',
          },
          {
            $ref: '#/components/parameters/campaignEntities',
          },
          {
            $ref: '#/components/parameters/alikeFrom',
          },
          {
            $ref: '#/components/parameters/alikeTo',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            name: 'level',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: {
              type: 'array',
              maxItems: 5,
              items: {
                $ref: '#/components/schemas/Level',
              },
            },
          },
          {
            name: 'pillar',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With a finding that was open in one of these pillars',
            schema: {
              type: 'array',
              maxItems: 6,
              items: {
                $ref: '#/components/schemas/PillarId',
              },
            },
          },
          {
            name: 'risk',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With an open finding of one of these risks',
            schema: {
              type: 'array',
              maxItems: 3,
              items: {
                type: 'string',
                enum: ['HIGH', 'MEDIUM', 'LOW'],
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityDayPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/days/{day}/entities.csv': {
      get: {
        operationId: 'getEntityDaysCsv',
        tags: ['Organisation'],
        summary: 'The same entities, all of them, as a table for a spreadsheet',
        description:
          'Owner, system and domain are those of that day. The level is empty for days on which it was not kept yet.',
        parameters: [
          {
            $ref: '#/components/parameters/day',
          },
          {
            $ref: '#/components/parameters/text',
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'worst: level, then score ascending; best: the reverse; name; coverage ascending; high: most open HIGH risks',
            schema: {
              type: 'string',
              enum: ['worst', 'best', 'name', 'coverage', 'high'],
            },
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/ofCampaign',
          },
          {
            $ref: '#/components/parameters/campaignEntities',
          },
          {
            $ref: '#/components/parameters/alikeFrom',
          },
          {
            $ref: '#/components/parameters/alikeTo',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            name: 'level',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: {
              type: 'array',
              maxItems: 5,
              items: {
                $ref: '#/components/schemas/Level',
              },
            },
          },
          {
            name: 'pillar',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With a finding that was open in one of these pillars',
            schema: {
              type: 'array',
              maxItems: 6,
              items: {
                $ref: '#/components/schemas/PillarId',
              },
            },
          },
          {
            name: 'risk',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'With an open finding of one of these risks',
            schema: {
              type: 'array',
              maxItems: 3,
              items: {
                type: 'string',
                enum: ['HIGH', 'MEDIUM', 'LOW'],
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One row for each entity',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/days/{day}/findings': {
      get: {
        operationId: 'listFindingDays',
        tags: ['Organisation'],
        summary: 'Findings as they stood at the end of a day',
        description:
          'Worked out from the findings of now and what changed since; open ones where no state is given. Owner, system and domain are those of that day, kind, type and lifecycle those of today. Checks that are gone have no findings; counted tells how many the scores of that day counted. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/day',
          },
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'risk: the highest that day first; entity: by the name of the entity',
            schema: {
              type: 'string',
              enum: ['risk', 'entity'],
            },
          },
          {
            $ref: '#/components/parameters/findingPillar',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingState',
          },
          {
            $ref: '#/components/parameters/findingCheck',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/ofCampaign',
          },
          {
            $ref: '#/components/parameters/alikeFrom',
          },
          {
            $ref: '#/components/parameters/alikeTo',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/FindingDayPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/days/{day}/findings.csv': {
      get: {
        operationId: 'getFindingDaysCsv',
        tags: ['Organisation'],
        summary: 'The same findings, all of them, as a table for a spreadsheet',
        description:
          'RFC 4180 in UTF-8 with a byte order mark; a cell that begins with =, +, - or @ gets an apostrophe in front.',
        parameters: [
          {
            $ref: '#/components/parameters/day',
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'risk: the highest that day first; entity: by the name of the entity',
            schema: {
              type: 'string',
              enum: ['risk', 'entity'],
            },
          },
          {
            $ref: '#/components/parameters/findingPillar',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingState',
          },
          {
            $ref: '#/components/parameters/findingCheck',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/ofCampaign',
          },
          {
            $ref: '#/components/parameters/alikeFrom',
          },
          {
            $ref: '#/components/parameters/alikeTo',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
        ],
        responses: {
          '200': {
            description: 'One row for each',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/scorecard': {
      get: {
        operationId: 'getScorecard',
        tags: ['Entity'],
        summary: 'Score, scope and notices of an entity',
        description:
          'Works before the first review too; the notices then tell what is missing. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'The scorecard',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityScorecard',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/results': {
      get: {
        operationId: 'listResults',
        tags: ['Entity'],
        summary: 'All results of an entity, in the order of the action plan',
        description:
          'Failing results first, then accepted, unknown, passing and not applicable ones. Empty before the first review. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'All results in one page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CheckResultPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/results/{checkId}': {
      get: {
        operationId: 'getFinding',
        tags: ['Entity'],
        summary: 'One result with its evidence and what to do',
        description:
          'The evidence is that of the last complete reading. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/checkId',
          },
        ],
        responses: {
          '200': {
            description: 'The finding',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/FindingDetail',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/report': {
      get: {
        operationId: 'getReport',
        tags: ['Entity'],
        summary: 'Review of all six pillars and the action plan',
        description:
          'Always six pillars, each with current state, gaps, risks and recommendations. Answers 404 before the first review. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'The report',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityReport',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/report.md': {
      get: {
        operationId: 'getReportMarkdown',
        tags: ['Entity'],
        summary: 'The report as one Markdown document',
        description:
          'The same as the report, with every action in the action plan template. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'The report',
            content: {
              'text/markdown': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/report.csv': {
      get: {
        operationId: 'getReportCsv',
        tags: ['Entity'],
        summary: 'The findings as a table',
        description:
          'One row for each check in the order of the action plan, with what was settled about it. RFC 4180 in UTF-8 with a byte order mark; what a spreadsheet would take for a formula begins with an apostrophe. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'The table, as a download',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/report/download': {
      get: {
        operationId: 'getReportJson',
        tags: ['Entity'],
        summary: 'The report as a file',
        description:
          'The same as the report, as a download. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'The report',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityReport',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/plan.md': {
      get: {
        operationId: 'getPlanMarkdown',
        tags: ['Entity'],
        summary: 'The action plan, or some of its actions, as Markdown',
        description:
          'Every action in the action plan template, ready for an issue tracker. Answers 404 for a check without an open action. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            name: 'check',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Ids of checks; the whole plan, phase by phase, where not given',
            schema: {
              type: 'array',
              maxItems: 200,
              items: {
                type: 'string',
                minLength: 1,
                maxLength: 127,
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'The actions in the order of the plan',
            content: {
              'text/markdown': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/trend': {
      get: {
        operationId: 'getEntityTrend',
        tags: ['Entity'],
        summary: 'Score of an entity by day',
        description:
          'Days without a score are left out. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/days',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
        ],
        responses: {
          '200': {
            description: 'The trend, oldest day first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Trend',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/refresh': {
      post: {
        operationId: 'refreshEntity',
        tags: ['Entity'],
        summary: 'Ask for a fresh reading of the accounts of an entity',
        description: 'Needs the permission well-architected.refresh.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '202': {
            description: 'What was done, and what was not, in one sentence',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RefreshAnswer',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/answers/{checkId}': {
      put: {
        operationId: 'putAnswer',
        tags: ['Entity'],
        summary: 'Answer an attested check or a best practice of the framework',
        description:
          'The id is that of a check, or of a best practice. Needs the permission well-architected.answer and a signed-in user. The answer replaces the current one and expires after the time that the check names.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/checkId',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/AnswerInput',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The answer as stored',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Answer',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/questions': {
      get: {
        operationId: 'listQuestions',
        tags: ['Entity'],
        summary: 'What people can answer for an entity',
        description:
          'By pillar and title, with the current answers, what was observed, and the entities of the same System whose answers can be copied. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            name: 'pillar',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Only questions of this pillar',
            schema: {
              $ref: '#/components/schemas/PillarId',
            },
          },
        ],
        responses: {
          '200': {
            description: 'All of them',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityQuestions',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/framework': {
      get: {
        operationId: 'getFramework',
        tags: ['Entity'],
        summary: 'The questions of the framework for an entity',
        description:
          'Each best practice with what its checks concluded and what people answered; an answer is put like that to a check, with the id of the best practice. The answers change no score. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            name: 'pillar',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Only questions of this pillar',
            schema: {
              $ref: '#/components/schemas/PillarId',
            },
          },
        ],
        responses: {
          '200': {
            description: 'In the order of the framework',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityFramework',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/answers/copy': {
      post: {
        operationId: 'copyAnswers',
        tags: ['Entity'],
        summary: 'Copy answers of another entity of the same System',
        description:
          'Needs the permission well-architected.answer on this entity, well-architected.read on the other one, and a signed-in user, who becomes the author. A copy ends with its original and names the entity that it was given for first. Where this entity has a valid answer of its own nothing is copied, unless replace is true.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/AnswerCopyInput',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What was copied, and why the rest was not',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/AnswerCopyResult',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/actions/{checkId}': {
      put: {
        operationId: 'putAction',
        tags: ['Entity'],
        summary: 'Settle who does an action until when',
        description:
          'Needs the permission well-architected.answer and a signed-in user. What is left out is taken away. Calling an action done does not close the finding; only new evidence does. 409 when somebody else changed it meanwhile.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/checkId',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/ActionTrackingInput',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it stands now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ActionTracking',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/scope': {
      get: {
        operationId: 'getScope',
        tags: ['Entity'],
        summary: 'Scope and context of an entity, and who says what of it',
        description:
          'What annotations say, what the scope form says, what counts, where they disagree, and the annotations that would make git say what the form says. An annotation counts where there is one; the form fills what annotations leave out. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'All of it',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityScopeReview',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      put: {
        operationId: 'putScope',
        tags: ['Entity'],
        summary: 'Save the scope form',
        description:
          'Needs the permission well-architected.answer and a signed-in user. What is left out is taken away. Values follow the rules of the annotations of the same name. A new score is asked for. 409 when somebody else changed the form meanwhile.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/ScopeFormInput',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it stands now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityScopeReview',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/waivers': {
      get: {
        operationId: 'listEntityWaivers',
        tags: ['Entity'],
        summary: 'Waivers of an entity with their history',
        description:
          'The newest first. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'All of them',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/WaiverPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      post: {
        operationId: 'postWaiver',
        tags: ['Entity'],
        summary: 'Accept a risk for some time',
        description:
          'Needs the permission well-architected.waive and a signed-in user. A MEDIUM or LOW risk is accepted by that, for 180 or 365 days at most; a HIGH one, for 90 days at most, waits for another person. A waiver never changes the score, only what counts as open and what is told.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/WaiverInput',
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The waiver as stored',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Waiver',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/milestones': {
      get: {
        operationId: 'listMilestones',
        tags: ['Entity'],
        summary:
          'Completed reviews of an entity, and how far the next one has come',
        description:
          'The newest first. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'All of them, and the steps of the review',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/MilestonePage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      post: {
        operationId: 'postMilestone',
        tags: ['Entity'],
        summary: 'Complete the review of an entity',
        description:
          'Freezes scores, findings, answers, waivers, actions, and the versions of checks and lens. Needs the permission well-architected.complete and a signed-in user. 400, naming the pillars, while one has neither enough evidence nor an acknowledgement; 409 when somebody else completed the review meanwhile.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/MilestoneInput',
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The milestone',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Milestone',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/milestones/{milestoneId}': {
      get: {
        operationId: 'getMilestone',
        tags: ['Entity'],
        summary: 'A completed review with everything that it froze',
        description: 'Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/milestoneId',
          },
        ],
        responses: {
          '200': {
            description: 'The milestone',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/MilestoneDetail',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/milestones/{milestoneId}/report.md': {
      get: {
        operationId: 'getMilestoneMarkdown',
        tags: ['Entity'],
        summary: 'A completed review as one Markdown document',
        description: 'Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/milestoneId',
          },
        ],
        responses: {
          '200': {
            description: 'What the milestone froze',
            content: {
              'text/markdown': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/milestones/{milestoneId}/compare': {
      get: {
        operationId: 'compareMilestone',
        tags: ['Entity'],
        summary: 'What changed between two milestones, or one and now',
        description:
          'Always from the earlier to the later one. A check that only one of both has, or that judges by other rules, parameters or another risk, is of the kind catalogue, never better or worse. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/milestoneId',
          },
          {
            name: 'with',
            in: 'query',
            required: true,
            allowReserved: true,
            description: 'Id of another milestone, or now',
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 36,
            },
          },
        ],
        responses: {
          '200': {
            description: 'The changes',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/MilestoneComparison',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/acknowledgements/{pillar}': {
      put: {
        operationId: 'putAcknowledgement',
        tags: ['Entity'],
        summary: 'Acknowledge that a review cannot prove enough about a pillar',
        description:
          'Counts for the review that is under way. Needs the permission well-architected.complete and a signed-in user, who is named. 400 for a pillar with enough evidence; 409 when somebody else acknowledged it meanwhile.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            name: 'pillar',
            in: 'path',
            required: true,
            description: 'The pillar',
            schema: {
              $ref: '#/components/schemas/PillarId',
            },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/PillarAcknowledgementInput',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it stands now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/PillarAcknowledgement',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/findings': {
      get: {
        operationId: 'listFindings',
        tags: ['Organisation'],
        summary: 'Findings of all entities, filtered and sorted',
        description:
          'A finding is the result of one check for one entity; open ones where no state is given. Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Age where not given, the oldest first; ref costs least a page and is meant for reading all',
            schema: {
              type: 'string',
              enum: [
                'age',
                'ref',
                'dueDate',
                'owner',
                'entity',
                'risk',
                'resources',
              ],
            },
          },
          {
            $ref: '#/components/parameters/order',
          },
          {
            $ref: '#/components/parameters/findingPillar',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingState',
          },
          {
            $ref: '#/components/parameters/findingCheck',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            $ref: '#/components/parameters/basis',
          },
          {
            $ref: '#/components/parameters/minAge',
          },
          {
            $ref: '#/components/parameters/maxAge',
          },
          {
            $ref: '#/components/parameters/due',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/OrgFindingPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/findings.csv': {
      get: {
        operationId: 'getFindingsCsv',
        tags: ['Organisation'],
        summary: 'The same findings, all of them, as a table for a spreadsheet',
        description:
          'RFC 4180 in UTF-8 with a byte order mark; a cell that begins with =, +, - or @ gets an apostrophe in front.',
        parameters: [
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Age where not given, the oldest first; ref costs least a page and is meant for reading all',
            schema: {
              type: 'string',
              enum: [
                'age',
                'ref',
                'dueDate',
                'owner',
                'entity',
                'risk',
                'resources',
              ],
            },
          },
          {
            $ref: '#/components/parameters/order',
          },
          {
            $ref: '#/components/parameters/findingPillar',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingState',
          },
          {
            $ref: '#/components/parameters/findingCheck',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            $ref: '#/components/parameters/basis',
          },
          {
            $ref: '#/components/parameters/minAge',
          },
          {
            $ref: '#/components/parameters/maxAge',
          },
          {
            $ref: '#/components/parameters/due',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
        ],
        responses: {
          '200': {
            description: 'One row for each',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/findings/summary': {
      get: {
        operationId: 'getFindingsSummary',
        tags: ['Organisation'],
        summary: 'How many findings match, by age, due date and owner',
        description:
          'Age bands and the figures about due dates leave out the filters by age and due date; the number of accepted ones leaves out the state too.',
        parameters: [
          {
            $ref: '#/components/parameters/findingPillar',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingState',
          },
          {
            $ref: '#/components/parameters/findingCheck',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            $ref: '#/components/parameters/basis',
          },
          {
            $ref: '#/components/parameters/minAge',
          },
          {
            $ref: '#/components/parameters/maxAge',
          },
          {
            $ref: '#/components/parameters/due',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/FindingsSummary',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/findings/by-check': {
      get: {
        operationId: 'listCheckSums',
        tags: ['Organisation'],
        summary: 'Checks with the entities that fail them, filtered and sorted',
        description:
          'Figures are of the results that the filters leave; with a state, only checks with a result in it are listed.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Failing where not given, most first',
            schema: {
              type: 'string',
              enum: [
                'failing',
                'unknown',
                'resources',
                'owners',
                'waste',
                'risk',
                'title',
              ],
            },
          },
          {
            $ref: '#/components/parameters/order',
          },
          {
            $ref: '#/components/parameters/findingPillar',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingState',
          },
          {
            $ref: '#/components/parameters/findingCheck',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            $ref: '#/components/parameters/basis',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CheckSumPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/findings/by-check.csv': {
      get: {
        operationId: 'getCheckSumsCsv',
        tags: ['Organisation'],
        summary: 'The same checks, all of them, as a table for a spreadsheet',
        description: 'Written as the table of findings is.',
        parameters: [
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Failing where not given, most first',
            schema: {
              type: 'string',
              enum: [
                'failing',
                'unknown',
                'resources',
                'owners',
                'waste',
                'risk',
                'title',
              ],
            },
          },
          {
            $ref: '#/components/parameters/order',
          },
          {
            $ref: '#/components/parameters/findingPillar',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingState',
          },
          {
            $ref: '#/components/parameters/findingCheck',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            $ref: '#/components/parameters/basis',
          },
          {
            $ref: '#/components/parameters/ofEntity',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
        ],
        responses: {
          '200': {
            description: 'One row for each',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/waivers': {
      get: {
        operationId: 'listWaivers',
        tags: ['Organisation'],
        summary: 'Waivers of all entities, the ones that end first, first',
        description:
          'Needs the permission well-architected.read, here for the pillar of the check alone.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'state',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'States to list; all by default',
            schema: {
              type: 'array',
              items: {
                $ref: '#/components/schemas/WaiverState',
              },
            },
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            name: 'check',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Check ids',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                maxLength: 128,
              },
            },
          },
          {
            name: 'expiresBy',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Only those whose last day is this one or earlier',
            schema: {
              $ref: '#/components/schemas/Day',
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/WaiverPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/waivers.csv': {
      get: {
        operationId: 'getWaiversCsv',
        tags: ['Organisation'],
        summary: 'The same waivers, all of them, as a table for a spreadsheet',
        description:
          'Needs the permission well-architected.read, here for the pillar of the check alone.',
        parameters: [
          {
            name: 'state',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'States to list; all by default',
            schema: {
              type: 'array',
              items: {
                $ref: '#/components/schemas/WaiverState',
              },
            },
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
          {
            $ref: '#/components/parameters/ofKind',
          },
          {
            $ref: '#/components/parameters/ofType',
          },
          {
            $ref: '#/components/parameters/lifecycle',
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            $ref: '#/components/parameters/findingRisk',
          },
          {
            $ref: '#/components/parameters/findingText',
          },
          {
            name: 'check',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Check ids',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                maxLength: 128,
              },
            },
          },
          {
            name: 'expiresBy',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Only those whose last day is this one or earlier',
            schema: {
              $ref: '#/components/schemas/Day',
            },
          },
        ],
        responses: {
          '200': {
            description: 'One row for each waiver',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/waivers/{waiverId}/decision': {
      post: {
        operationId: 'postWaiverDecision',
        tags: ['Entity'],
        summary: 'Approve, reject or revoke a waiver',
        description:
          'Approving and rejecting need the permission well-architected.approve, revoking needs well-architected.waive. Whoever asked for a waiver cannot approve it. 409 when somebody else decided meanwhile.',
        parameters: [
          {
            name: 'waiverId',
            in: 'path',
            required: true,
            description: 'Id of the waiver',
            schema: {
              type: 'string',
              maxLength: 36,
            },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/WaiverDecision',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver as stored',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Waiver',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/owners': {
      get: {
        operationId: 'listOwners',
        tags: ['Organisation'],
        summary: 'Owners with the sums of their entities and child groups',
        description: 'Worst first.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            $ref: '#/components/parameters/text',
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/OwnerSummaryPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/owners/{kind}/{namespace}/{name}/trend': {
      get: {
        operationId: 'getOwnerTrend',
        tags: ['Organisation'],
        summary: 'Mean score of the entities of an owner by day',
        description:
          'Each day counts the entities that were owned on that day, those of child groups included unless childGroups is false.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/days',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
        ],
        responses: {
          '200': {
            description: 'The trend, oldest day first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Trend',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/systems': {
      get: {
        operationId: 'listSystems',
        tags: ['Organisation'],
        summary: 'Systems with the sums of their entities',
        description: 'Worst first.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            $ref: '#/components/parameters/text',
          },
          {
            $ref: '#/components/parameters/domain',
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/PartSummaryPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/systems/{kind}/{namespace}/{name}/trend': {
      get: {
        operationId: 'getSystemTrend',
        tags: ['Organisation'],
        summary: 'Mean score of the entities of a system by day',
        description:
          'Each day counts the entities that belonged to it on that day.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/days',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
        ],
        responses: {
          '200': {
            description: 'The trend, oldest day first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Trend',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/domains': {
      get: {
        operationId: 'listDomains',
        tags: ['Organisation'],
        summary: 'Domains with the sums of their entities',
        description: 'Worst first.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            $ref: '#/components/parameters/text',
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/PartSummaryPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/domains/{kind}/{namespace}/{name}/trend': {
      get: {
        operationId: 'getDomainTrend',
        tags: ['Organisation'],
        summary: 'Mean score of the entities of a domain by day',
        description:
          'Each day counts the entities that belonged to it on that day.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/days',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
        ],
        responses: {
          '200': {
            description: 'The trend, oldest day first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Trend',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/overview': {
      get: {
        operationId: 'getOverview',
        tags: ['Organisation'],
        summary: 'Sums over all entities that the caller may read',
        description:
          'The newest risks are limited to entities that the catalog shows to the caller. Where owners, systems or domains are named, the sums are of their entities.',
        parameters: [
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/system',
          },
          {
            $ref: '#/components/parameters/domain',
          },
        ],
        responses: {
          '200': {
            description: 'The sums and the newest HIGH risks',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Overview',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/facets': {
      get: {
        operationId: 'getFacets',
        tags: ['Organisation'],
        summary: 'What the filters of lists can be set to',
        description:
          'Values of the reviewed entities that the caller may read, at most 1000 of each, by value. Owners include groups that own something through their child groups.',
        responses: {
          '200': {
            description: 'The values of each filter',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Facets',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/overview/trend': {
      get: {
        operationId: 'getOrgTrend',
        tags: ['Organisation'],
        summary: 'Mean score of the organisation by day',
        description:
          'Sums are over the entities that the caller may read; where owners are named, over theirs as of each day, those of child groups included unless childGroups is false.',
        parameters: [
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/childGroups',
          },
          {
            $ref: '#/components/parameters/days',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
        ],
        responses: {
          '200': {
            description: 'The trend, oldest day first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Trend',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/checks': {
      get: {
        operationId: 'listChecks',
        tags: ['Installation'],
        summary: 'All checks of this installation',
        description:
          'Those that an administrator disabled are among them, marked as such.',
        responses: {
          '200': {
            description: 'All checks in one page, by pillar and id',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CheckInfoPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/checks/{checkId}': {
      get: {
        operationId: 'getCheck',
        tags: ['Installation'],
        summary: 'What a check is, why it matters and how it looks',
        description: 'Says nothing of its results.',
        parameters: [
          {
            $ref: '#/components/parameters/checkId',
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CheckDetail',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/campaigns': {
      get: {
        operationId: 'getEntityCampaigns',
        tags: ['Entity'],
        summary:
          'What campaigns ask of an entity, and what is announced for it',
        description: 'Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
        ],
        responses: {
          '200': {
            description: 'Running and announced campaigns',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityCampaigns',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/campaigns': {
      get: {
        operationId: 'listCampaigns',
        tags: ['Organisation'],
        summary: 'Campaigns, the running ones first',
        description: 'Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'status',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: {
              type: 'array',
              maxItems: 4,
              items: {
                $ref: '#/components/schemas/CampaignStatus',
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CampaignPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      post: {
        operationId: 'createCampaign',
        tags: ['Organisation'],
        summary: 'Begin or announce a campaign',
        description:
          'Needs the permission well-architected.campaign.manage and a signed-in user. The first day must not be in the past.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/CampaignInput',
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The campaign',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Campaign',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/campaigns/{campaignId}': {
      get: {
        operationId: 'getCampaign',
        tags: ['Organisation'],
        summary: 'One campaign',
        description: 'Needs the permission well-architected.read.',
        parameters: [
          {
            $ref: '#/components/parameters/campaignId',
          },
        ],
        responses: {
          '200': {
            description: 'The campaign',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Campaign',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      put: {
        operationId: 'updateCampaign',
        tags: ['Organisation'],
        summary: 'Change a campaign that is not over',
        description:
          'Needs the permission well-architected.campaign.manage and a signed-in user. Once it has begun, its checks and its first day stay. 409 when somebody else was quicker.',
        parameters: [
          {
            $ref: '#/components/parameters/campaignId',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/CampaignInput',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The campaign',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Campaign',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/campaigns/{campaignId}/cancel': {
      post: {
        operationId: 'cancelCampaign',
        tags: ['Organisation'],
        summary: 'End a campaign before its time',
        description:
          'Needs the permission well-architected.campaign.manage and a signed-in user. Its progress so far stays. 409 when somebody else was quicker.',
        parameters: [
          {
            $ref: '#/components/parameters/campaignId',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/CampaignCancel',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The campaign',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Campaign',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/campaigns/{campaignId}/progress': {
      get: {
        operationId: 'getCampaignProgress',
        tags: ['Organisation'],
        summary: 'Progress by day, and per owner as of the last day',
        description:
          'Needs the permission well-architected.read. Who may not read every entity sees the owners of those that they may.',
        parameters: [
          {
            $ref: '#/components/parameters/campaignId',
          },
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'owner',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Days of this owner instead of all together',
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 255,
            },
          },
        ],
        responses: {
          '200': {
            description: 'Days, and one page of owners',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CampaignProgressPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/notifications-log': {
      get: {
        operationId: 'listNotifications',
        tags: ['Installation'],
        summary: 'What owners were told, and why; the newest first',
        description: 'Needs the permission well-architected.administer.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'owner',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Recipients',
            schema: {
              type: 'array',
              maxItems: 50,
              items: {
                type: 'string',
                maxLength: 255,
              },
            },
          },
          {
            name: 'topic',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'What it is about',
            schema: {
              type: 'array',
              maxItems: 11,
              items: {
                $ref: '#/components/schemas/NotificationTopic',
              },
            },
          },
          {
            name: 'state',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: {
              type: 'array',
              maxItems: 3,
              items: {
                $ref: '#/components/schemas/NotificationState',
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/NotificationLogPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/installation': {
      get: {
        operationId: 'getInstallation',
        tags: ['Installation'],
        summary: 'How the plugin itself is',
        description: 'Needs the permission well-architected.administer.',
        responses: {
          '200': {
            description: 'As it is now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/InstallationHealth',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/installation/work': {
      get: {
        operationId: 'getInstallationWork',
        tags: ['Installation'],
        summary: 'The work queue and the scheduled tasks',
        description: 'Needs the permission well-architected.administer.',
        responses: {
          '200': {
            description: 'As it is now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/InstallationWork',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/installation/tables': {
      get: {
        operationId: 'getInstallationTables',
        tags: ['Installation'],
        summary: 'Estimated rows and sizes of the tables',
        description: 'Needs the permission well-architected.administer.',
        responses: {
          '200': {
            description: 'As it is now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/InstallationTables',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/accounts': {
      get: {
        operationId: 'listAccounts',
        tags: ['Installation'],
        summary: 'How reading the AWS accounts went',
        description:
          'All accounts with the permission well-architected.administer, else the accounts of the entities that the caller may read. Numbers of entities and their risks are of those that the caller may read.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'text',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Part of the id, the name, the environment or the owner',
            schema: {
              type: 'string',
              maxLength: 200,
            },
          },
          {
            name: 'state',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'How the latest reading that ended went',
            schema: {
              type: 'array',
              maxItems: 4,
              items: {
                $ref: '#/components/schemas/AccountReading',
              },
            },
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'worst: what needs somebody first; name; age: the oldest reading first; high: most HIGH risks first; unclaimed: most HIGH risks that nobody has in their scope first, for administrators',
            schema: {
              type: 'string',
              enum: ['worst', 'name', 'age', 'high', 'unclaimed'],
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/AccountPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/accounts/{accountId}': {
      get: {
        operationId: 'getAccount',
        tags: ['Installation'],
        summary:
          'One AWS account with everything that is known of its readings',
        parameters: [
          {
            $ref: '#/components/parameters/accountId',
          },
        ],
        responses: {
          '200': {
            description: 'The account',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/AccountDetail',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/accounts/{accountId}/refresh': {
      post: {
        operationId: 'refreshAccount',
        tags: ['Installation'],
        summary: 'Ask for a fresh reading of an account',
        description:
          'Needs the permission well-architected.administer, or well-architected.refresh on an entity that uses the account.',
        parameters: [
          {
            $ref: '#/components/parameters/accountId',
          },
        ],
        responses: {
          '202': {
            description: 'What was done, or why not, in one sentence',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RefreshAnswer',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/accounts/{accountId}/unclaimed': {
      get: {
        operationId: 'listUnclaimed',
        tags: ['Installation'],
        summary: 'Resources of an account that are in the scope of no entity',
        description:
          'Needs the permission well-architected.administer. What belongs to another resource is claimed along with that and counted there. What no check looks at and nobody tagged is left out.',
        parameters: [
          {
            $ref: '#/components/parameters/accountId',
          },
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'text',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Part of the name or the ARN',
            schema: {
              type: 'string',
              maxLength: 200,
            },
          },
          {
            name: 'type',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Resource types',
            schema: {
              type: 'array',
              maxItems: 50,
              items: {
                type: 'string',
                maxLength: 127,
              },
            },
          },
          {
            name: 'high',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Only those with a HIGH risk',
            schema: {
              type: 'boolean',
            },
          },
          {
            name: 'sort',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Most HIGH risks first where not given',
            schema: {
              type: 'string',
              enum: ['high', 'name', 'type'],
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/UnclaimedPage',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
  },
  security: [
    {
      backstageToken: [],
    },
  ],
  components: {
    securitySchemes: {
      backstageToken: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Token of Backstage, of a user or of a service',
      },
    },
    parameters: {
      kind: {
        name: 'kind',
        in: 'path',
        required: true,
        description: 'Kind of the entity',
        schema: {
          type: 'string',
          maxLength: 63,
          pattern: '^[A-Za-z]+$',
        },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        description: 'Namespace of the entity',
        schema: {
          type: 'string',
          maxLength: 63,
          pattern: '^[A-Za-z0-9-]+$',
        },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        description: 'Name of the entity',
        schema: {
          type: 'string',
          maxLength: 127,
          pattern: '^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$',
        },
      },
      checkId: {
        name: 'checkId',
        in: 'path',
        required: true,
        description: 'Id of the check',
        schema: {
          type: 'string',
          maxLength: 127,
        },
      },
      campaignId: {
        name: 'campaignId',
        in: 'path',
        required: true,
        description: 'Id of the campaign',
        schema: {
          type: 'string',
          maxLength: 36,
        },
      },
      milestoneId: {
        name: 'milestoneId',
        in: 'path',
        required: true,
        description: 'Id of the milestone',
        schema: {
          type: 'string',
          maxLength: 36,
        },
      },
      accountId: {
        name: 'accountId',
        in: 'path',
        required: true,
        description: 'AWS account, twelve digits',
        schema: {
          type: 'string',
          pattern: '^\\d{12}$',
        },
      },
      limit: {
        name: 'limit',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Items of a page; 100 where not given',
        schema: {
          type: 'integer',
          minimum: 1,
          maximum: 500,
        },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'nextCursor of the page before',
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
        },
      },
      owner: {
        name: 'owner',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'Entity refs of owners; none for entities to which the catalog gives no owner',
        schema: {
          type: 'array',
          maxItems: 100,
          items: {
            type: 'string',
            maxLength: 255,
            pattern: '^([A-Za-z]+:[A-Za-z0-9-]+/[^/\\s]+|none)$',
          },
        },
      },
      childGroups: {
        name: 'childGroups',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Include the entities of child groups of the owners',
        schema: {
          type: 'boolean',
        },
      },
      system: {
        name: 'system',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Entity refs of systems',
        schema: {
          type: 'array',
          maxItems: 100,
          items: {
            type: 'string',
            maxLength: 255,
            pattern: '^[A-Za-z]+:[A-Za-z0-9-]+/[^/\\s]+$',
          },
        },
      },
      domain: {
        name: 'domain',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Entity refs of domains',
        schema: {
          type: 'array',
          maxItems: 100,
          items: {
            type: 'string',
            maxLength: 255,
            pattern: '^[A-Za-z]+:[A-Za-z0-9-]+/[^/\\s]+$',
          },
        },
      },
      ofKind: {
        name: 'kind',
        in: 'query',
        required: false,
        allowReserved: true,
        schema: {
          type: 'array',
          maxItems: 20,
          items: {
            type: 'string',
            maxLength: 63,
            pattern: '^[A-Za-z]+$',
          },
        },
      },
      ofType: {
        name: 'type',
        in: 'query',
        required: false,
        allowReserved: true,
        schema: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'string',
            maxLength: 255,
          },
        },
      },
      lifecycle: {
        name: 'lifecycle',
        in: 'query',
        required: false,
        allowReserved: true,
        schema: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'string',
            maxLength: 255,
          },
        },
      },
      account: {
        name: 'account',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'AWS account ids',
        schema: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            pattern: '^\\d{12}$',
          },
        },
      },
      findingPillar: {
        name: 'pillar',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Pillars of the findings',
        schema: {
          type: 'array',
          maxItems: 6,
          items: {
            $ref: '#/components/schemas/PillarId',
          },
        },
      },
      findingRisk: {
        name: 'risk',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Risks of the findings',
        schema: {
          type: 'array',
          maxItems: 3,
          items: {
            $ref: '#/components/schemas/Risk',
          },
        },
      },
      findingState: {
        name: 'state',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'States of the findings',
        schema: {
          type: 'array',
          maxItems: 5,
          items: {
            $ref: '#/components/schemas/CheckState',
          },
        },
      },
      findingCheck: {
        name: 'check',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Ids of the checks',
        schema: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'string',
            maxLength: 127,
            pattern: '^[a-z0-9-]+$',
          },
        },
      },
      findingText: {
        name: 'text',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'Part of the name of the entity, or of the title or id of the check',
        schema: {
          type: 'string',
          maxLength: 200,
        },
      },
      minAge: {
        name: 'minAge',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Whole days since the state began, at least',
        schema: {
          type: 'integer',
          minimum: 0,
          maximum: 10000,
        },
      },
      maxAge: {
        name: 'maxAge',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Whole days since the state began, at most',
        schema: {
          type: 'integer',
          minimum: 0,
          maximum: 10000,
        },
      },
      due: {
        name: 'due',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'overdue: past its due date; settled: with a due date that people gave; default: with that of the organisation only; none: without one',
        schema: {
          type: 'string',
          enum: ['overdue', 'settled', 'default', 'none'],
        },
      },
      order: {
        name: 'order',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'Direction of the sort; the one that is worst first where not given',
        schema: {
          type: 'string',
          enum: ['asc', 'desc'],
        },
      },
      text: {
        name: 'text',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Part of the name, the title or the ref',
        schema: {
          type: 'string',
          maxLength: 200,
        },
      },
      days: {
        name: 'days',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'How far back to look; 90 where not given',
        schema: {
          type: 'integer',
          minimum: 1,
          maximum: 1000,
        },
      },
      day: {
        name: 'day',
        in: 'path',
        required: true,
        description: 'Calendar day in UTC',
        schema: {
          $ref: '#/components/schemas/Day',
        },
      },
      ofEntity: {
        name: 'entity',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Refs of entities; these alone',
        schema: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'string',
            maxLength: 255,
            pattern: '^[A-Za-z]+:[A-Za-z0-9-]+/[^/\\s]+$',
          },
        },
      },
      ofCampaign: {
        name: 'campaign',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'Id of a campaign: its audience and its checks. Owner, system and domain of the audience are those of the day',
        schema: {
          type: 'string',
          maxLength: 64,
        },
      },
      campaignEntities: {
        name: 'campaignEntities',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'With campaign: all that it asks something of; passing: those of which nothing but passes is left; open: the others',
        schema: {
          type: 'string',
          enum: ['all', 'passing', 'open'],
        },
      },
      alikeFrom: {
        name: 'alikeFrom',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'Like for like, with alikeTo: entities that matched owner, system and domain on both of these days, whoever had them on the day that is listed',
        schema: {
          $ref: '#/components/schemas/Day',
        },
      },
      alikeTo: {
        name: 'alikeTo',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'The other end, see alikeFrom',
        schema: {
          $ref: '#/components/schemas/Day',
        },
      },
      basis: {
        name: 'basis',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'How they are known: observed in AWS or in the catalog, imported from another tool, or attested by people. What is unknown has no basis.',
        schema: {
          type: 'array',
          maxItems: 3,
          items: {
            type: 'string',
            enum: ['observed', 'imported', 'attested'],
          },
        },
      },
      from: {
        name: 'from',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'First day of the period, instead of days',
        schema: {
          $ref: '#/components/schemas/Day',
        },
      },
      to: {
        name: 'to',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Last day of the period; today where not given',
        schema: {
          $ref: '#/components/schemas/Day',
        },
      },
    },
    responses: {
      Error: {
        description: 'The error in the form that all Backstage backends use',
        content: {
          'application/json': {
            schema: {
              $ref: '#/components/schemas/Error',
            },
          },
        },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: {
                type: 'string',
              },
              message: {
                type: 'string',
              },
            },
          },
          request: {
            type: 'object',
          },
          response: {
            type: 'object',
          },
        },
      },
      JsonObject: {
        type: 'object',
        additionalProperties: true,
      },
      PillarId: {
        type: 'string',
        enum: [
          'operational-excellence',
          'security',
          'reliability',
          'performance-efficiency',
          'cost-optimization',
          'sustainability',
        ],
      },
      Risk: {
        type: 'string',
        enum: ['HIGH', 'MEDIUM', 'LOW'],
      },
      RiskClass: {
        type: 'string',
        enum: [
          'security-vulnerability',
          'availability',
          'data-loss',
          'cost-waste',
          'performance',
          'operations',
          'governance',
          'sustainability',
        ],
      },
      Effort: {
        type: 'string',
        enum: ['Low', 'Medium', 'High'],
      },
      Level: {
        type: 'string',
        enum: [
          'at-risk',
          'needs-attention',
          'good',
          'well-architected',
          'not-assessed',
        ],
      },
      CheckState: {
        type: 'string',
        enum: ['pass', 'fail', 'waived', 'unknown', 'not-applicable'],
      },
      EvidenceKind: {
        type: 'string',
        enum: [
          'aws-resource',
          'aws-account',
          'catalog-entity',
          'attestation',
          'imported',
        ],
      },
      UnknownReason: {
        type: 'string',
        enum: [
          'NO_ACCOUNT',
          'ACCESS_DENIED',
          'ASSUME_ROLE_FAILED',
          'REGION_DISABLED',
          'THROTTLED',
          'API_ERROR',
          'NOT_ENOUGH_DATA',
          'OPT_IN_REQUIRED',
          'SUPPORT_PLAN_REQUIRED',
          'STALE',
          'ANSWER_NEEDED',
          'CONTEXT_MISSING',
          'NOT_COLLECTED',
          'TURNED_OFF',
        ],
      },
      Percent: {
        type: 'integer',
        minimum: 0,
        maximum: 100,
      },
      Count: {
        type: 'integer',
        minimum: 0,
      },
      Moment: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT',
      },
      Day: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\d$',
      },
      OpenCounts: {
        type: 'object',
        additionalProperties: false,
        required: ['high', 'medium', 'low'],
        properties: {
          high: {
            $ref: '#/components/schemas/Count',
          },
          medium: {
            $ref: '#/components/schemas/Count',
          },
          low: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      RiskCounts: {
        type: 'object',
        additionalProperties: false,
        required: [
          'high',
          'medium',
          'low',
          'accepted',
          'unknown',
          'notApplicable',
          'pass',
        ],
        properties: {
          high: {
            $ref: '#/components/schemas/Count',
          },
          medium: {
            $ref: '#/components/schemas/Count',
          },
          low: {
            $ref: '#/components/schemas/Count',
          },
          accepted: {
            $ref: '#/components/schemas/Count',
          },
          unknown: {
            $ref: '#/components/schemas/Count',
          },
          notApplicable: {
            $ref: '#/components/schemas/Count',
          },
          pass: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      Confidence: {
        type: 'object',
        additionalProperties: false,
        required: ['observed', 'imported', 'attested', 'unknown'],
        properties: {
          observed: {
            $ref: '#/components/schemas/Percent',
          },
          imported: {
            $ref: '#/components/schemas/Percent',
          },
          attested: {
            $ref: '#/components/schemas/Percent',
          },
          unknown: {
            $ref: '#/components/schemas/Percent',
          },
        },
      },
      PillarScore: {
        type: 'object',
        additionalProperties: false,
        required: [
          'pillar',
          'low',
          'high',
          'coverage',
          'withoutAccepted',
          'enoughEvidence',
          'notApplicableFlag',
          'counts',
          'confidence',
          'weights',
        ],
        properties: {
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          turnedOff: {
            $ref: '#/components/schemas/PillarTurnedOff',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          withoutAccepted: {
            $ref: '#/components/schemas/Percent',
          },
          enoughEvidence: {
            type: 'boolean',
          },
          notApplicableFlag: {
            type: 'boolean',
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
          confidence: {
            $ref: '#/components/schemas/Confidence',
          },
          weights: {
            type: 'object',
            additionalProperties: false,
            required: [
              'applicable',
              'pass',
              'unknown',
              'waived',
              'notApplicableByPerson',
            ],
            properties: {
              applicable: {
                $ref: '#/components/schemas/Count',
              },
              pass: {
                $ref: '#/components/schemas/Count',
              },
              unknown: {
                $ref: '#/components/schemas/Count',
              },
              waived: {
                $ref: '#/components/schemas/Count',
              },
              notApplicableByPerson: {
                $ref: '#/components/schemas/Count',
              },
            },
          },
        },
      },
      OverallScore: {
        type: 'object',
        additionalProperties: false,
        required: [
          'low',
          'high',
          'coverage',
          'provisional',
          'level',
          'counts',
          'confidence',
          'pillars',
        ],
        properties: {
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          provisional: {
            type: 'boolean',
          },
          level: {
            $ref: '#/components/schemas/Level',
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
          confidence: {
            $ref: '#/components/schemas/Confidence',
          },
          pillars: {
            description: 'Always six',
            type: 'array',
            minItems: 6,
            maxItems: 6,
            items: {
              $ref: '#/components/schemas/PillarScore',
            },
          },
        },
      },
      PillarSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['low', 'high', 'coverage', 'enoughEvidence', 'counts'],
        properties: {
          turnedOff: {
            $ref: '#/components/schemas/PillarTurnedOff',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          enoughEvidence: {
            type: 'boolean',
          },
          counts: {
            $ref: '#/components/schemas/OpenCounts',
          },
        },
      },
      PillarTurnedOff: {
        description:
          'Why the administrator turned the pillar off. It stays one of six, and nothing of it is known: no number is to be shown.',
        type: 'string',
        minLength: 1,
      },
      DisabledChecks: {
        description:
          'Checks that do not run because an administrator turned them off, or their pillar, or a source that they need',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['checkId', 'title', 'pillar', 'reason', 'by'],
          properties: {
            checkId: {
              type: 'string',
            },
            title: {
              type: 'string',
            },
            pillar: {
              $ref: '#/components/schemas/PillarId',
            },
            reason: {
              type: 'string',
            },
            by: {
              type: 'string',
              enum: ['check', 'pillar', 'source'],
            },
            source: {
              description: 'Id of the source, such as cost-explorer',
              type: 'string',
            },
          },
        },
      },
      RegradedChecks: {
        description: 'Checks whose risk an administrator changed',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['checkId', 'title', 'pillar', 'from', 'to', 'reason'],
          properties: {
            checkId: {
              type: 'string',
            },
            title: {
              type: 'string',
            },
            pillar: {
              $ref: '#/components/schemas/PillarId',
            },
            from: {
              $ref: '#/components/schemas/Risk',
            },
            to: {
              $ref: '#/components/schemas/Risk',
            },
            reason: {
              type: 'string',
            },
          },
        },
      },
      DisabledSources: {
        description: 'Sources of evidence that an administrator turned off',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'reason', 'checks'],
          properties: {
            id: {
              type: 'string',
            },
            reason: {
              type: 'string',
            },
            checks: {
              $ref: '#/components/schemas/Count',
            },
          },
        },
      },
      DisabledPillars: {
        description: 'Pillars that an administrator turned off',
        type: 'array',
        maxItems: 6,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['pillar', 'reason'],
          properties: {
            pillar: {
              $ref: '#/components/schemas/PillarId',
            },
            reason: {
              type: 'string',
            },
          },
        },
      },
      PillarSummaries: {
        type: 'object',
        additionalProperties: false,
        required: [
          'operational-excellence',
          'security',
          'reliability',
          'performance-efficiency',
          'cost-optimization',
          'sustainability',
        ],
        properties: {
          'operational-excellence': {
            $ref: '#/components/schemas/PillarSummary',
          },
          security: {
            $ref: '#/components/schemas/PillarSummary',
          },
          reliability: {
            $ref: '#/components/schemas/PillarSummary',
          },
          'performance-efficiency': {
            $ref: '#/components/schemas/PillarSummary',
          },
          'cost-optimization': {
            $ref: '#/components/schemas/PillarSummary',
          },
          sustainability: {
            $ref: '#/components/schemas/PillarSummary',
          },
        },
      },
      AnnotationProblem: {
        type: 'object',
        additionalProperties: false,
        required: ['annotation', 'value', 'message'],
        properties: {
          annotation: {
            type: 'string',
          },
          value: {
            type: 'string',
          },
          message: {
            type: 'string',
          },
        },
      },
      ScorecardNotice: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'message'],
        properties: {
          kind: {
            type: 'string',
            enum: [
              'no-account',
              'account-not-configured',
              'account-not-allowed',
              'account-unreadable',
              'part-unreadable',
              'not-turned-on',
              'permission-missing',
              'first-run-pending',
              'run-failed',
              'stale',
              'nothing-found',
              'annotation',
            ],
          },
          message: {
            type: 'string',
            minLength: 1,
          },
          accountId: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          missingAction: {
            type: 'string',
          },
          lastCompleteAt: {
            $ref: '#/components/schemas/Moment',
          },
          problem: {
            $ref: '#/components/schemas/AnnotationProblem',
          },
        },
      },
      ScorecardScope: {
        type: 'object',
        additionalProperties: false,
        required: [
          'accounts',
          'regions',
          'selectors',
          'context',
          'facts',
          'confirmation',
          'origin',
          'resourceCounts',
        ],
        properties: {
          accounts: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'name', 'configured'],
              properties: {
                id: {
                  type: 'string',
                },
                name: {
                  type: 'string',
                },
                environment: {
                  type: 'string',
                },
                environmentFact: {
                  $ref: '#/components/schemas/ScopeFact',
                },
                configured: {
                  type: 'boolean',
                },
                lastCompleteAt: {
                  $ref: '#/components/schemas/Moment',
                },
                lastError: {
                  type: 'string',
                },
              },
            },
          },
          regions: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          selectors: {
            type: 'object',
            additionalProperties: false,
            required: ['tags', 'arns', 'stacks'],
            properties: {
              tags: {
                type: 'object',
                additionalProperties: {
                  type: 'string',
                },
              },
              arns: {
                type: 'array',
                items: {
                  type: 'string',
                },
              },
              stacks: {
                type: 'array',
                items: {
                  type: 'string',
                },
              },
            },
          },
          context: {
            description: 'What counts, whoever declares it',
            type: 'object',
            additionalProperties: {
              type: 'string',
            },
          },
          facts: {
            description: 'Who declares it, without the fields that nobody does',
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/ScopeFact',
            },
          },
          confirmation: {
            $ref: '#/components/schemas/ScopeConfirmation',
          },
          origin: {
            type: 'object',
            additionalProperties: false,
            properties: {
              accounts: {
                type: 'string',
              },
              regions: {
                type: 'string',
              },
              selectors: {
                type: 'string',
              },
            },
          },
          resourceCounts: {
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/Count',
            },
          },
        },
      },
      EntityScorecard: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'catalogueVersion',
          'lensVersion',
          'scope',
          'notices',
          'disabledChecks',
          'regradedChecks',
          'disabledSources',
          'disabledPillars',
          'answer',
          'sparklines',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          ownerRef: {
            type: 'string',
          },
          systemRef: {
            type: 'string',
          },
          score: {
            $ref: '#/components/schemas/OverallScore',
          },
          change30d: {
            type: 'integer',
          },
          evaluatedAt: {
            $ref: '#/components/schemas/Moment',
          },
          catalogueVersion: {
            type: 'string',
          },
          lensVersion: {
            type: 'string',
          },
          scope: {
            $ref: '#/components/schemas/ScorecardScope',
          },
          notices: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ScorecardNotice',
            },
          },
          disabledChecks: {
            $ref: '#/components/schemas/DisabledChecks',
          },
          regradedChecks: {
            $ref: '#/components/schemas/RegradedChecks',
          },
          disabledSources: {
            $ref: '#/components/schemas/DisabledSources',
          },
          disabledPillars: {
            $ref: '#/components/schemas/DisabledPillars',
          },
          baseline: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'at', 'low', 'high'],
            properties: {
              name: {
                type: 'string',
              },
              at: {
                $ref: '#/components/schemas/Moment',
              },
              low: {
                $ref: '#/components/schemas/Percent',
              },
              high: {
                $ref: '#/components/schemas/Percent',
              },
            },
          },
          answer: {
            type: 'string',
            minLength: 1,
          },
          nextAction: {
            description:
              'First action of the plan; absent where there is nothing to do.',
            type: 'object',
            additionalProperties: false,
            required: ['checkId', 'pillar', 'title', 'risk'],
            properties: {
              checkId: {
                type: 'string',
              },
              pillar: {
                $ref: '#/components/schemas/PillarId',
              },
              title: {
                type: 'string',
              },
              risk: {
                $ref: '#/components/schemas/Risk',
              },
            },
          },
          sparklines: {
            type: 'object',
            additionalProperties: {
              type: 'array',
              items: {
                $ref: '#/components/schemas/Percent',
              },
            },
            required: [
              'operational-excellence',
              'security',
              'reliability',
              'performance-efficiency',
              'cost-optimization',
              'sustainability',
            ],
          },
        },
      },
      CheckResult: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'pillar',
          'title',
          'state',
          'risk',
          'riskReasons',
          'riskClass',
          'effort',
          'basis',
          'evidence',
          'message',
          'missingActions',
          'failed',
          'unknown',
          'total',
          'accountFinding',
          'since',
          'evaluatedAt',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          title: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/CheckState',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          riskReasons: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          riskClass: {
            $ref: '#/components/schemas/RiskClass',
          },
          effort: {
            $ref: '#/components/schemas/Effort',
          },
          basis: {
            type: 'string',
            enum: ['observed', 'imported', 'attested'],
          },
          evidence: {
            $ref: '#/components/schemas/EvidenceKind',
          },
          message: {
            type: 'string',
          },
          reason: {
            $ref: '#/components/schemas/UnknownReason',
          },
          missingActions: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          failed: {
            $ref: '#/components/schemas/Count',
          },
          unknown: {
            $ref: '#/components/schemas/Count',
          },
          total: {
            $ref: '#/components/schemas/Count',
          },
          monthlyWasteUsd: {
            type: 'number',
            minimum: 0,
          },
          accountFinding: {
            type: 'boolean',
          },
          notApplicableByPerson: {
            type: 'boolean',
          },
          since: {
            $ref: '#/components/schemas/Moment',
          },
          evaluatedAt: {
            $ref: '#/components/schemas/Moment',
          },
          entityRef: {
            description: 'Only where results of several entities are listed',
            type: 'string',
          },
        },
      },
      CheckResultPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CheckResult',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      Subject: {
        type: 'object',
        additionalProperties: false,
        required: ['type', 'id', 'name', 'region', 'accountId'],
        properties: {
          type: {
            type: 'string',
          },
          id: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          arn: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          accountId: {
            type: 'string',
          },
        },
      },
      Observation: {
        type: 'object',
        additionalProperties: false,
        required: ['checkId', 'subject', 'status', 'message', 'evidence'],
        properties: {
          checkId: {
            type: 'string',
          },
          subject: {
            $ref: '#/components/schemas/Subject',
          },
          status: {
            type: 'string',
            enum: ['pass', 'fail', 'unknown', 'not-applicable'],
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          reason: {
            $ref: '#/components/schemas/UnknownReason',
          },
          missingAction: {
            type: 'string',
          },
          message: {
            type: 'string',
          },
          evidence: {
            $ref: '#/components/schemas/JsonObject',
          },
          environment: {
            type: 'string',
          },
          monthlyWasteUsd: {
            type: 'number',
            minimum: 0,
          },
        },
      },
      EvidenceItem: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'observation'],
        properties: {
          id: {
            type: 'string',
          },
          observation: {
            $ref: '#/components/schemas/Observation',
          },
          consoleUrl: {
            type: 'string',
            pattern: '^https://',
          },
        },
      },
      TradeOff: {
        type: 'object',
        additionalProperties: false,
        required: ['pillar', 'text'],
        properties: {
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          text: {
            type: 'string',
          },
          costsNothing: {
            type: 'boolean',
            enum: [true],
          },
        },
      },
      ActionConflict: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'issue',
          'pillar',
          'risk',
          'paidBy',
          'tradeOff',
          'resources',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          issue: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          paidBy: {
            type: 'string',
            enum: ['this', 'other'],
          },
          tradeOff: {
            $ref: '#/components/schemas/TradeOff',
          },
          resources: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'string',
            },
          },
        },
      },
      ActionItem: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'pillar',
          'issue',
          'risk',
          'effort',
          'impact',
          'recommendation',
          'steps',
          'successCriteria',
          'tradeOffs',
          'resources',
          'phase',
          'evidenceIds',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          issue: {
            type: 'string',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          effort: {
            $ref: '#/components/schemas/Effort',
          },
          impact: {
            type: 'string',
          },
          recommendation: {
            type: 'string',
          },
          steps: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          successCriteria: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          tradeOffs: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/TradeOff',
            },
          },
          pullsAgainst: {
            description: 'Only in a whole plan',
            type: 'array',
            items: {
              $ref: '#/components/schemas/ActionConflict',
            },
          },
          resources: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['url', 'title'],
              properties: {
                url: {
                  type: 'string',
                  pattern: '^https://',
                },
                title: {
                  type: 'string',
                },
              },
            },
          },
          monthlySavingUsd: {
            type: 'number',
            minimum: 0,
          },
          phase: {
            type: 'string',
            enum: ['now', 'next', 'later'],
          },
          evidenceIds: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'string',
            },
          },
          tracking: {
            $ref: '#/components/schemas/ActionTracking',
          },
          defaultDue: {
            $ref: '#/components/schemas/DefaultDue',
          },
        },
      },
      FindingDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'result',
          'bestPractices',
          'evidence',
          'evidenceTotal',
          'transitions',
          'equivalents',
          'parameters',
        ],
        properties: {
          result: {
            $ref: '#/components/schemas/CheckResult',
          },
          answer: {
            $ref: '#/components/schemas/Answer',
          },
          bestPractices: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'title', 'url', 'risk'],
              properties: {
                id: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                url: {
                  type: 'string',
                  pattern: '^https://',
                },
                risk: {
                  $ref: '#/components/schemas/Risk',
                },
              },
            },
          },
          evidence: {
            description: 'Worst first',
            type: 'array',
            maxItems: 200,
            items: {
              $ref: '#/components/schemas/EvidenceItem',
            },
          },
          evidenceTotal: {
            $ref: '#/components/schemas/Count',
          },
          action: {
            $ref: '#/components/schemas/ActionItem',
          },
          transitions: {
            description: 'Newest first',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['at', 'to', 'risk'],
              properties: {
                at: {
                  $ref: '#/components/schemas/Moment',
                },
                from: {
                  $ref: '#/components/schemas/CheckState',
                },
                to: {
                  $ref: '#/components/schemas/CheckState',
                },
                risk: {
                  $ref: '#/components/schemas/Risk',
                },
              },
            },
          },
          equivalents: {
            type: 'object',
            additionalProperties: {
              type: 'array',
              items: {
                type: 'string',
              },
            },
          },
          parameters: {
            $ref: '#/components/schemas/JsonObject',
          },
          question: {
            type: 'object',
            additionalProperties: false,
            required: ['text', 'yesMeans', 'noMeans'],
            properties: {
              text: {
                type: 'string',
              },
              yesMeans: {
                type: 'string',
              },
              noMeans: {
                type: 'string',
              },
              choices: {
                $ref: '#/components/schemas/QuestionChoices',
              },
            },
          },
        },
      },
      PillarReview: {
        type: 'object',
        additionalProperties: false,
        required: [
          'pillar',
          'score',
          'currentState',
          'gaps',
          'gapsSummary',
          'risks',
          'framework',
          'recommendations',
        ],
        properties: {
          framework: {
            $ref: '#/components/schemas/PillarFramework',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          score: {
            $ref: '#/components/schemas/PillarScore',
          },
          currentState: {
            type: 'object',
            additionalProperties: false,
            required: ['facts', 'notApplicable', 'passes'],
            properties: {
              facts: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'string',
                },
              },
              notApplicable: {
                description:
                  'What there is nothing of, or what people exempted',
                type: 'array',
                items: {
                  $ref: '#/components/schemas/CheckResult',
                },
              },
              passes: {
                type: 'array',
                items: {
                  $ref: '#/components/schemas/CheckResult',
                },
              },
            },
          },
          gaps: {
            type: 'object',
            additionalProperties: false,
            required: ['found', 'notDemonstrated'],
            properties: {
              found: {
                type: 'array',
                items: {
                  $ref: '#/components/schemas/CheckResult',
                },
              },
              notDemonstrated: {
                type: 'array',
                items: {
                  $ref: '#/components/schemas/CheckResult',
                },
              },
            },
          },
          gapsSummary: {
            type: 'string',
            minLength: 1,
          },
          risks: {
            type: 'object',
            additionalProperties: false,
            required: ['HIGH', 'MEDIUM', 'LOW'],
            properties: {
              HIGH: {
                type: 'array',
                items: {
                  $ref: '#/components/schemas/CheckResult',
                },
              },
              MEDIUM: {
                type: 'array',
                items: {
                  $ref: '#/components/schemas/CheckResult',
                },
              },
              LOW: {
                type: 'array',
                items: {
                  $ref: '#/components/schemas/CheckResult',
                },
              },
            },
          },
          recommendations: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ActionItem',
            },
          },
        },
      },
      EntityReport: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'generatedAt',
          'evaluatedAt',
          'answer',
          'score',
          'scope',
          'pillars',
          'actionPlan',
          'headline',
          'waivers',
          'disabledChecks',
          'regradedChecks',
          'disabledSources',
          'disabledPillars',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          generatedAt: {
            $ref: '#/components/schemas/Moment',
          },
          evaluatedAt: {
            $ref: '#/components/schemas/Moment',
          },
          answer: {
            type: 'string',
          },
          score: {
            $ref: '#/components/schemas/OverallScore',
          },
          scope: {
            $ref: '#/components/schemas/ScorecardScope',
          },
          pillars: {
            description: 'Always six',
            type: 'array',
            minItems: 6,
            maxItems: 6,
            items: {
              $ref: '#/components/schemas/PillarReview',
            },
          },
          actionPlan: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ActionItem',
            },
          },
          headline: {
            type: 'array',
            maxItems: 6,
            items: {
              $ref: '#/components/schemas/ActionItem',
            },
          },
          waivers: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Waiver',
            },
          },
          disabledChecks: {
            $ref: '#/components/schemas/DisabledChecks',
          },
          regradedChecks: {
            $ref: '#/components/schemas/RegradedChecks',
          },
          disabledSources: {
            $ref: '#/components/schemas/DisabledSources',
          },
          disabledPillars: {
            $ref: '#/components/schemas/DisabledPillars',
          },
          sinceBaseline: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'at', 'change'],
            properties: {
              name: {
                type: 'string',
              },
              at: {
                $ref: '#/components/schemas/Moment',
              },
              change: {
                type: 'integer',
              },
            },
          },
          announced: {
            description: 'Checks that do not count yet',
            type: 'array',
            items: {
              $ref: '#/components/schemas/AnnouncedCheck',
            },
          },
        },
      },
      EntitySummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'kind',
          'level',
          'low',
          'high',
          'coverage',
          'provisional',
          'counts',
          'pillars',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          kind: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          ownerRef: {
            type: 'string',
          },
          systemRef: {
            type: 'string',
          },
          lifecycle: {
            type: 'string',
          },
          type: {
            type: 'string',
          },
          level: {
            $ref: '#/components/schemas/Level',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          provisional: {
            type: 'boolean',
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
          pillars: {
            $ref: '#/components/schemas/PillarSummaries',
          },
          evaluatedAt: {
            $ref: '#/components/schemas/Moment',
          },
        },
      },
      Facet: {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'entities'],
        properties: {
          value: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          entities: {
            type: 'integer',
            minimum: 0,
          },
        },
      },
      Facets: {
        type: 'object',
        additionalProperties: false,
        required: [
          'owner',
          'system',
          'domain',
          'kind',
          'type',
          'lifecycle',
          'account',
        ],
        properties: {
          owner: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Facet',
            },
          },
          system: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Facet',
            },
          },
          domain: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Facet',
            },
          },
          kind: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Facet',
            },
          },
          type: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Facet',
            },
          },
          lifecycle: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Facet',
            },
          },
          account: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Facet',
            },
          },
        },
      },
      EntitySummaryPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            description:
              'May be fewer than the limit before the last page, where the catalog hides entities from the caller',
            type: 'array',
            items: {
              $ref: '#/components/schemas/EntitySummary',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      EntityDay: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'kind',
          'low',
          'high',
          'coverage',
          'counts',
          'pillars',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          kind: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          ownerRef: {
            type: 'string',
          },
          systemRef: {
            type: 'string',
          },
          level: {
            $ref: '#/components/schemas/Level',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          counts: {
            $ref: '#/components/schemas/DayCounts',
          },
          pillars: {
            $ref: '#/components/schemas/PillarSummaries',
          },
        },
      },
      DayCounts: {
        type: 'object',
        additionalProperties: false,
        required: ['high', 'medium', 'low', 'accepted', 'unknown'],
        properties: {
          high: {
            $ref: '#/components/schemas/Count',
          },
          medium: {
            $ref: '#/components/schemas/Count',
          },
          low: {
            $ref: '#/components/schemas/Count',
          },
          accepted: {
            $ref: '#/components/schemas/Count',
          },
          unknown: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      EntityDayPage: {
        type: 'object',
        additionalProperties: false,
        required: ['day', 'kept', 'items'],
        properties: {
          day: {
            $ref: '#/components/schemas/Day',
          },
          kept: {
            description: 'Whether scores of this day are kept',
            type: 'boolean',
          },
          removed: {
            description:
              'Entities that the sums of the day count and the catalog does not have any more',
            type: 'integer',
            minimum: 1,
          },
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/EntityDay',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
          counted: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      OwnerSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'ownerRef',
          'entities',
          'low',
          'counts',
          'pillars',
          'includes',
        ],
        properties: {
          ownerRef: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          parentRef: {
            type: 'string',
          },
          entities: {
            $ref: '#/components/schemas/Count',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          change30d: {
            type: 'integer',
          },
          sparkline: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Percent',
            },
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
          pillars: {
            $ref: '#/components/schemas/PillarSummaries',
          },
          includes: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
      },
      PartSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['ref', 'entities', 'low', 'counts', 'pillars'],
        properties: {
          ref: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          parentRef: {
            type: 'string',
          },
          entities: {
            $ref: '#/components/schemas/Count',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          change30d: {
            type: 'integer',
          },
          sparkline: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Percent',
            },
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
          pillars: {
            $ref: '#/components/schemas/PillarSummaries',
          },
        },
      },
      PartSummaryPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PartSummary',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      OwnerSummaryPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OwnerSummary',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      TrendPillar: {
        type: 'object',
        additionalProperties: false,
        required: ['low', 'high', 'coverage', 'counts'],
        properties: {
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          counts: {
            $ref: '#/components/schemas/TrendRisks',
          },
        },
      },
      TrendRisks: {
        type: 'object',
        additionalProperties: false,
        required: ['high', 'medium'],
        properties: {
          high: {
            $ref: '#/components/schemas/Count',
          },
          medium: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      TrendPoint: {
        type: 'object',
        additionalProperties: false,
        required: [
          'day',
          'entities',
          'low',
          'high',
          'coverage',
          'counts',
          'pillars',
          'catalogueVersion',
        ],
        properties: {
          day: {
            $ref: '#/components/schemas/Day',
          },
          entities: {
            $ref: '#/components/schemas/Count',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          counts: {
            type: 'object',
            additionalProperties: false,
            required: ['high', 'medium', 'low', 'accepted', 'unknown'],
            properties: {
              high: {
                $ref: '#/components/schemas/Count',
              },
              medium: {
                $ref: '#/components/schemas/Count',
              },
              low: {
                $ref: '#/components/schemas/Count',
              },
              accepted: {
                $ref: '#/components/schemas/Count',
              },
              unknown: {
                $ref: '#/components/schemas/Count',
              },
            },
          },
          pillars: {
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/TrendPillar',
            },
            required: [
              'operational-excellence',
              'security',
              'reliability',
              'performance-efficiency',
              'cost-optimization',
              'sustainability',
            ],
          },
          catalogueVersion: {
            type: 'string',
          },
          likeForLike: {
            type: 'object',
            additionalProperties: false,
            required: ['low', 'counts', 'entities'],
            properties: {
              low: {
                $ref: '#/components/schemas/Percent',
              },
              counts: {
                $ref: '#/components/schemas/TrendRisks',
              },
              entities: {
                $ref: '#/components/schemas/Count',
              },
            },
          },
        },
      },
      Trend: {
        type: 'object',
        additionalProperties: false,
        required: [
          'subjectType',
          'subjectRef',
          'from',
          'to',
          'resolution',
          'points',
        ],
        properties: {
          subjectType: {
            type: 'string',
            enum: ['entity', 'owner', 'system', 'domain', 'org'],
          },
          subjectRef: {
            type: 'string',
          },
          from: {
            $ref: '#/components/schemas/Day',
          },
          to: {
            $ref: '#/components/schemas/Day',
          },
          resolution: {
            type: 'string',
            enum: ['day', 'week'],
          },
          points: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/TrendPoint',
            },
          },
          previous: {
            $ref: '#/components/schemas/TrendPoint',
          },
          likeForLike: {
            type: 'object',
            additionalProperties: false,
            required: ['entities', 'joined', 'left'],
            properties: {
              entities: {
                $ref: '#/components/schemas/Count',
              },
              joined: {
                $ref: '#/components/schemas/Count',
              },
              left: {
                $ref: '#/components/schemas/Count',
              },
            },
          },
        },
      },
      EntityMover: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'low', 'change', 'high', 'highChange'],
        properties: {
          entityRef: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          ownerRef: {
            type: 'string',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          change: {
            type: 'integer',
          },
          high: {
            $ref: '#/components/schemas/Count',
          },
          highChange: {
            type: 'integer',
          },
        },
      },
      Overview: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entities',
          'levels',
          'counts',
          'low',
          'coverage',
          'confidence',
          'pillars',
          'movers',
          'newest',
        ],
        properties: {
          entities: {
            $ref: '#/components/schemas/Count',
          },
          levels: {
            type: 'object',
            additionalProperties: false,
            required: [
              'at-risk',
              'needs-attention',
              'good',
              'well-architected',
              'not-assessed',
            ],
            properties: {
              'at-risk': {
                $ref: '#/components/schemas/Count',
              },
              'needs-attention': {
                $ref: '#/components/schemas/Count',
              },
              good: {
                $ref: '#/components/schemas/Count',
              },
              'well-architected': {
                $ref: '#/components/schemas/Count',
              },
              'not-assessed': {
                $ref: '#/components/schemas/Count',
              },
            },
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          change30d: {
            type: 'integer',
          },
          pillars: {
            type: 'array',
            minItems: 6,
            maxItems: 6,
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'pillar',
                'low',
                'high',
                'coverage',
                'enoughEvidence',
                'counts',
              ],
              properties: {
                pillar: {
                  $ref: '#/components/schemas/PillarId',
                },
                low: {
                  $ref: '#/components/schemas/Percent',
                },
                high: {
                  $ref: '#/components/schemas/Percent',
                },
                coverage: {
                  $ref: '#/components/schemas/Percent',
                },
                enoughEvidence: {
                  type: 'boolean',
                },
                turnedOff: {
                  $ref: '#/components/schemas/PillarTurnedOff',
                },
                counts: {
                  $ref: '#/components/schemas/OpenCounts',
                },
              },
            },
          },
          confidence: {
            $ref: '#/components/schemas/Confidence',
          },
          movers: {
            description:
              'Entities whose score or open HIGH risks changed most in 30 days, limited to what the catalog shows to the caller',
            type: 'object',
            additionalProperties: false,
            required: ['up', 'down'],
            properties: {
              up: {
                type: 'array',
                maxItems: 5,
                items: {
                  $ref: '#/components/schemas/EntityMover',
                },
              },
              down: {
                type: 'array',
                maxItems: 5,
                items: {
                  $ref: '#/components/schemas/EntityMover',
                },
              },
            },
          },
          newest: {
            description: 'Newest open HIGH risks',
            type: 'array',
            maxItems: 10,
            items: {
              $ref: '#/components/schemas/CheckResult',
            },
          },
        },
      },
      OrgFinding: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'checkId',
          'title',
          'pillar',
          'state',
          'risk',
          'evidence',
          'message',
          'failed',
          'unknown',
          'total',
          'accountFinding',
          'since',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          entityTitle: {
            type: 'string',
          },
          ownerRef: {
            type: 'string',
          },
          systemRef: {
            type: 'string',
          },
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          state: {
            $ref: '#/components/schemas/CheckState',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          evidence: {
            $ref: '#/components/schemas/EvidenceKind',
          },
          message: {
            type: 'string',
          },
          reason: {
            $ref: '#/components/schemas/UnknownReason',
          },
          failed: {
            $ref: '#/components/schemas/Count',
          },
          unknown: {
            $ref: '#/components/schemas/Count',
          },
          total: {
            $ref: '#/components/schemas/Count',
          },
          monthlyWasteUsd: {
            type: 'number',
          },
          accountFinding: {
            type: 'boolean',
          },
          since: {
            $ref: '#/components/schemas/Moment',
          },
          tracking: {
            $ref: '#/components/schemas/ActionTracking',
          },
          defaultDue: {
            $ref: '#/components/schemas/DefaultDue',
          },
        },
      },
      FindingDay: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'checkId',
          'title',
          'pillar',
          'state',
          'risk',
          'now',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          entityTitle: {
            type: 'string',
          },
          ownerRef: {
            type: 'string',
          },
          systemRef: {
            type: 'string',
          },
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          state: {
            $ref: '#/components/schemas/CheckState',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          since: {
            $ref: '#/components/schemas/Moment',
          },
          message: {
            type: 'string',
          },
          now: {
            type: 'object',
            additionalProperties: false,
            required: ['state', 'risk'],
            properties: {
              state: {
                $ref: '#/components/schemas/CheckState',
              },
              risk: {
                $ref: '#/components/schemas/Risk',
              },
            },
          },
        },
      },
      FindingDayPage: {
        type: 'object',
        additionalProperties: false,
        required: ['day', 'kept', 'items'],
        properties: {
          day: {
            $ref: '#/components/schemas/Day',
          },
          kept: {
            description: 'Whether scores of this day are kept',
            type: 'boolean',
          },
          items: {
            description:
              'May be fewer than the limit before the last page, where the catalog hides entities from the caller',
            type: 'array',
            items: {
              $ref: '#/components/schemas/FindingDay',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
          counted: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      OrgFindingPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            description:
              'May be fewer than the limit before the last page, where the catalog hides entities from the caller',
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgFinding',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      FindingsSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'total',
          'bands',
          'overdue',
          'withDefaultDueDate',
          'withoutDueDate',
          'accepted',
          'owners',
          'ownersTotal',
        ],
        properties: {
          total: {
            $ref: '#/components/schemas/Count',
          },
          bands: {
            description: 'By age in whole days, the youngest first',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['minAge', 'count'],
              properties: {
                minAge: {
                  $ref: '#/components/schemas/Count',
                },
                maxAge: {
                  $ref: '#/components/schemas/Count',
                },
                count: {
                  $ref: '#/components/schemas/Count',
                },
              },
            },
          },
          overdue: {
            $ref: '#/components/schemas/Count',
          },
          withDefaultDueDate: {
            $ref: '#/components/schemas/Count',
          },
          withoutDueDate: {
            $ref: '#/components/schemas/Count',
          },
          accepted: {
            $ref: '#/components/schemas/Count',
          },
          owners: {
            description:
              'By the entities that they own themselves, most findings first',
            type: 'array',
            maxItems: 20,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['count', 'overdue', 'oldestSince'],
              properties: {
                ownerRef: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                count: {
                  $ref: '#/components/schemas/Count',
                },
                overdue: {
                  $ref: '#/components/schemas/Count',
                },
                oldestSince: {
                  $ref: '#/components/schemas/Moment',
                },
              },
            },
          },
          ownersTotal: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      CheckSum: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'title',
          'pillar',
          'risk',
          'evidence',
          'failing',
          'unknown',
          'passing',
          'waived',
          'notApplicable',
          'resources',
          'owners',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          evidence: {
            $ref: '#/components/schemas/EvidenceKind',
          },
          failing: {
            $ref: '#/components/schemas/Count',
          },
          unknown: {
            $ref: '#/components/schemas/Count',
          },
          passing: {
            $ref: '#/components/schemas/Count',
          },
          waived: {
            $ref: '#/components/schemas/Count',
          },
          notApplicable: {
            $ref: '#/components/schemas/Count',
          },
          resources: {
            $ref: '#/components/schemas/Count',
          },
          owners: {
            $ref: '#/components/schemas/Count',
          },
          monthlyWasteUsd: {
            type: 'number',
          },
        },
      },
      CheckSumPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CheckSum',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      OutboxFigures: {
        type: 'object',
        additionalProperties: false,
        required: ['waiting', 'failing'],
        properties: {
          waiting: {
            $ref: '#/components/schemas/Count',
          },
          failing: {
            $ref: '#/components/schemas/Count',
          },
          since: {
            $ref: '#/components/schemas/Moment',
          },
        },
      },
      InstallationHealth: {
        type: 'object',
        additionalProperties: false,
        required: [
          'at',
          'database',
          'worker',
          'settings',
          'versions',
          'accounts',
          'entities',
          'outbox',
          'selection',
          'parameters',
        ],
        properties: {
          at: {
            $ref: '#/components/schemas/Moment',
          },
          database: {
            type: 'string',
            enum: ['postgresql', 'sqlite'],
          },
          worker: {
            type: 'boolean',
          },
          settings: {
            type: 'object',
            additionalProperties: false,
            required: ['readEvery', 'catalogEvery'],
            properties: {
              readEvery: {
                $ref: '#/components/schemas/Count',
              },
              catalogEvery: {
                $ref: '#/components/schemas/Count',
              },
              staleAfter: {
                $ref: '#/components/schemas/Count',
              },
            },
          },
          versions: {
            type: 'object',
            additionalProperties: false,
            required: [
              'catalogue',
              'lens',
              'checks',
              'enabledChecks',
              'collectors',
            ],
            properties: {
              catalogue: {
                type: 'string',
              },
              lens: {
                type: 'string',
              },
              checks: {
                $ref: '#/components/schemas/Count',
              },
              enabledChecks: {
                $ref: '#/components/schemas/Count',
              },
              collectors: {
                $ref: '#/components/schemas/Count',
              },
            },
          },
          accounts: {
            type: 'object',
            additionalProperties: false,
            required: [
              'total',
              'running',
              'due',
              'stale',
              'failed',
              'neverRead',
              'claimsDue',
            ],
            properties: {
              total: {
                $ref: '#/components/schemas/Count',
              },
              running: {
                $ref: '#/components/schemas/Count',
              },
              due: {
                $ref: '#/components/schemas/Count',
              },
              stale: {
                $ref: '#/components/schemas/Count',
              },
              failed: {
                $ref: '#/components/schemas/Count',
              },
              neverRead: {
                $ref: '#/components/schemas/Count',
              },
              claimsDue: {
                $ref: '#/components/schemas/Count',
              },
            },
          },
          entities: {
            type: 'object',
            additionalProperties: false,
            required: ['total', 'unscored', 'due'],
            properties: {
              total: {
                $ref: '#/components/schemas/Count',
              },
              unscored: {
                $ref: '#/components/schemas/Count',
              },
              due: {
                $ref: '#/components/schemas/Count',
              },
              oldestScoreAt: {
                $ref: '#/components/schemas/Moment',
              },
            },
          },
          catalogReadAt: {
            $ref: '#/components/schemas/Moment',
          },
          outbox: {
            type: 'object',
            additionalProperties: false,
            required: ['notifications', 'events'],
            properties: {
              notifications: {
                $ref: '#/components/schemas/OutboxFigures',
              },
              events: {
                $ref: '#/components/schemas/OutboxFigures',
              },
            },
          },
          selection: {
            type: 'object',
            additionalProperties: false,
            required: [
              'disabledChecks',
              'regradedChecks',
              'disabledSources',
              'disabledPillars',
            ],
            properties: {
              disabledChecks: {
                $ref: '#/components/schemas/DisabledChecks',
              },
              regradedChecks: {
                $ref: '#/components/schemas/RegradedChecks',
              },
              disabledSources: {
                $ref: '#/components/schemas/DisabledSources',
              },
              disabledPillars: {
                $ref: '#/components/schemas/DisabledPillars',
              },
            },
          },
          parameters: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['checkId', 'title', 'values'],
              properties: {
                checkId: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                values: {
                  type: 'object',
                  additionalProperties: true,
                },
              },
            },
          },
        },
      },
      InstallationWork: {
        type: 'object',
        additionalProperties: false,
        required: ['pressure', 'queues', 'tasks'],
        properties: {
          pressure: {
            description: 'How far the workers are behind',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['kind', 'due', 'donePerHour'],
              properties: {
                kind: {
                  type: 'string',
                  enum: ['accounts', 'entities'],
                },
                due: {
                  $ref: '#/components/schemas/Count',
                },
                dueSince: {
                  $ref: '#/components/schemas/Moment',
                },
                donePerHour: {
                  $ref: '#/components/schemas/Count',
                },
                catchUpSeconds: {
                  $ref: '#/components/schemas/Count',
                },
              },
            },
          },
          queues: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'kind',
                'waiting',
                'running',
                'retrying',
                'failed',
                'failures',
              ],
              properties: {
                kind: {
                  type: 'string',
                },
                waiting: {
                  $ref: '#/components/schemas/Count',
                },
                running: {
                  $ref: '#/components/schemas/Count',
                },
                waitingSince: {
                  $ref: '#/components/schemas/Moment',
                },
                retrying: {
                  $ref: '#/components/schemas/Count',
                },
                failed: {
                  $ref: '#/components/schemas/Count',
                },
                failures: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['key', 'at', 'error', 'attempts', 'willRetry'],
                    properties: {
                      key: {
                        type: 'string',
                      },
                      at: {
                        $ref: '#/components/schemas/Moment',
                      },
                      error: {
                        type: 'string',
                      },
                      attempts: {
                        $ref: '#/components/schemas/Count',
                      },
                      willRetry: {
                        type: 'boolean',
                      },
                    },
                  },
                },
              },
            },
          },
          tasks: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'running'],
              properties: {
                id: {
                  type: 'string',
                },
                running: {
                  type: 'boolean',
                },
                everySeconds: {
                  $ref: '#/components/schemas/Count',
                },
                lastEndedAt: {
                  $ref: '#/components/schemas/Moment',
                },
                nextAt: {
                  $ref: '#/components/schemas/Moment',
                },
                lastError: {
                  type: 'string',
                },
              },
            },
          },
          tasksProblem: {
            type: 'string',
          },
        },
      },
      InstallationTables: {
        type: 'object',
        additionalProperties: false,
        required: ['tables'],
        properties: {
          tables: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'rows'],
              properties: {
                name: {
                  type: 'string',
                },
                rows: {
                  $ref: '#/components/schemas/Count',
                },
                bytes: {
                  $ref: '#/components/schemas/Count',
                },
              },
            },
          },
          bytes: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      AccountReading: {
        type: 'string',
        enum: ['ok', 'partial', 'failed', 'never-read'],
      },
      UnclaimedFigures: {
        type: 'object',
        additionalProperties: false,
        required: ['resources', 'high'],
        properties: {
          resources: {
            $ref: '#/components/schemas/Count',
          },
          high: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      AccountHealth: {
        type: 'object',
        additionalProperties: false,
        required: [
          'accountId',
          'name',
          'regions',
          'state',
          'running',
          'stale',
          'recording',
          'apiCalls',
          'problems',
          'missingActions',
          'entities',
          'entitiesWithHigh',
          'high',
          'mayRefresh',
        ],
        properties: {
          accountId: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          environment: {
            type: 'string',
          },
          ownerRef: {
            type: 'string',
          },
          regions: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          state: {
            $ref: '#/components/schemas/AccountReading',
          },
          running: {
            type: 'boolean',
          },
          stale: {
            type: 'boolean',
          },
          recording: {
            type: 'boolean',
          },
          lastStartedAt: {
            $ref: '#/components/schemas/Moment',
          },
          lastCompleteAt: {
            $ref: '#/components/schemas/Moment',
          },
          lastError: {
            type: 'string',
          },
          apiCalls: {
            $ref: '#/components/schemas/Count',
          },
          problems: {
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/Count',
            },
          },
          missingActions: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          resources: {
            $ref: '#/components/schemas/Count',
          },
          entities: {
            $ref: '#/components/schemas/Count',
          },
          entitiesWithHigh: {
            $ref: '#/components/schemas/Count',
          },
          high: {
            $ref: '#/components/schemas/Count',
          },
          mayRefresh: {
            type: 'boolean',
          },
          unclaimed: {
            $ref: '#/components/schemas/UnclaimedFigures',
          },
        },
      },
      AccountPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'states'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/AccountHealth',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
          states: {
            type: 'object',
            additionalProperties: false,
            required: ['ok', 'partial', 'failed', 'never-read'],
            properties: {
              ok: {
                $ref: '#/components/schemas/Count',
              },
              partial: {
                $ref: '#/components/schemas/Count',
              },
              failed: {
                $ref: '#/components/schemas/Count',
              },
              'never-read': {
                $ref: '#/components/schemas/Count',
              },
            },
          },
          unclaimed: {
            $ref: '#/components/schemas/UnclaimedFigures',
          },
        },
      },
      AccountDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'accountId',
          'name',
          'regions',
          'state',
          'running',
          'stale',
          'recording',
          'apiCalls',
          'problems',
          'missingActions',
          'entities',
          'entitiesWithHigh',
          'high',
          'mayRefresh',
          'collection',
          'calls',
        ],
        properties: {
          accountId: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          environment: {
            type: 'string',
          },
          ownerRef: {
            type: 'string',
          },
          regions: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          state: {
            $ref: '#/components/schemas/AccountReading',
          },
          running: {
            type: 'boolean',
          },
          stale: {
            type: 'boolean',
          },
          recording: {
            type: 'boolean',
          },
          lastStartedAt: {
            $ref: '#/components/schemas/Moment',
          },
          lastCompleteAt: {
            $ref: '#/components/schemas/Moment',
          },
          lastError: {
            type: 'string',
          },
          apiCalls: {
            $ref: '#/components/schemas/Count',
          },
          problems: {
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/Count',
            },
          },
          missingActions: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          resources: {
            $ref: '#/components/schemas/Count',
          },
          entities: {
            $ref: '#/components/schemas/Count',
          },
          entitiesWithHigh: {
            $ref: '#/components/schemas/Count',
          },
          high: {
            $ref: '#/components/schemas/Count',
          },
          mayRefresh: {
            type: 'boolean',
          },
          unclaimed: {
            $ref: '#/components/schemas/UnclaimedFigures',
          },
          collection: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['collector', 'resourceType', 'status', 'regions'],
              properties: {
                collector: {
                  type: 'string',
                },
                resourceType: {
                  type: 'string',
                },
                status: {
                  type: 'string',
                },
                reason: {
                  type: 'string',
                },
                missingAction: {
                  type: 'string',
                },
                regions: {
                  type: 'array',
                  items: {
                    type: 'string',
                  },
                },
              },
            },
          },
          calls: {
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/Count',
            },
          },
          unclaimedTypes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['type', 'resources', 'high'],
              properties: {
                type: {
                  type: 'string',
                },
                resources: {
                  $ref: '#/components/schemas/Count',
                },
                high: {
                  $ref: '#/components/schemas/Count',
                },
              },
            },
          },
          unclaimedAt: {
            $ref: '#/components/schemas/Moment',
          },
        },
      },
      UnclaimedResource: {
        type: 'object',
        additionalProperties: false,
        required: [
          'key',
          'type',
          'name',
          'region',
          'ownerTags',
          'includes',
          'high',
          'risks',
          'claims',
        ],
        properties: {
          key: {
            type: 'string',
          },
          type: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          arn: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          consoleUrl: {
            type: 'string',
          },
          ownerTags: {
            type: 'object',
            additionalProperties: {
              type: 'string',
            },
          },
          includes: {
            $ref: '#/components/schemas/Count',
          },
          high: {
            $ref: '#/components/schemas/Count',
          },
          risks: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['checkId', 'title', 'pillar', 'message'],
              properties: {
                checkId: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                pillar: {
                  $ref: '#/components/schemas/PillarId',
                },
                message: {
                  type: 'string',
                  minLength: 1,
                },
              },
            },
          },
          claims: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['by', 'annotations'],
              properties: {
                by: {
                  type: 'string',
                  enum: ['stack', 'tags', 'arn'],
                },
                annotations: {
                  type: 'object',
                  additionalProperties: {
                    type: 'string',
                  },
                },
              },
            },
          },
        },
      },
      UnclaimedPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/UnclaimedResource',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      CheckInfo: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'pillar',
          'title',
          'risk',
          'riskClass',
          'effort',
          'evidence',
          'bestPractices',
          'enabled',
          'impact',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          title: {
            type: 'string',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          riskClass: {
            $ref: '#/components/schemas/RiskClass',
          },
          effort: {
            $ref: '#/components/schemas/Effort',
          },
          evidence: {
            $ref: '#/components/schemas/EvidenceKind',
          },
          bestPractices: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          enabled: {
            type: 'boolean',
          },
          disabledReason: {
            description: 'Why it is not enabled',
            type: 'string',
          },
          countsFrom: {
            description:
              'First day on which it counts, of one that is announced',
            allOf: [
              {
                $ref: '#/components/schemas/Day',
              },
            ],
          },
          regraded: {
            description: 'The risk before an administrator changed it, and why',
            type: 'object',
            additionalProperties: false,
            required: ['from', 'reason'],
            properties: {
              from: {
                $ref: '#/components/schemas/Risk',
              },
              reason: {
                type: 'string',
              },
            },
          },
          derivedFrom: {
            description:
              'The check of the catalogue whose findings of this pillar it shows. Counts of checks leave it out.',
            type: 'string',
          },
          impact: {
            type: 'string',
          },
        },
      },
      CheckDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'pillar',
          'title',
          'risk',
          'riskClass',
          'effort',
          'evidence',
          'bestPractices',
          'enabled',
          'impact',
          'method',
          'equivalents',
          'parameters',
          'tradeOffs',
          'docs',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          title: {
            type: 'string',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          riskClass: {
            $ref: '#/components/schemas/RiskClass',
          },
          effort: {
            $ref: '#/components/schemas/Effort',
          },
          evidence: {
            $ref: '#/components/schemas/EvidenceKind',
          },
          bestPractices: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'title', 'url', 'risk'],
              properties: {
                id: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                url: {
                  type: 'string',
                },
                risk: {
                  $ref: '#/components/schemas/Risk',
                },
              },
            },
          },
          enabled: {
            type: 'boolean',
          },
          disabledReason: {
            description: 'Why it is not enabled',
            type: 'string',
          },
          countsFrom: {
            description:
              'First day on which it counts, of one that is announced',
            allOf: [
              {
                $ref: '#/components/schemas/Day',
              },
            ],
          },
          regraded: {
            description: 'The risk before an administrator changed it, and why',
            type: 'object',
            additionalProperties: false,
            required: ['from', 'reason'],
            properties: {
              from: {
                $ref: '#/components/schemas/Risk',
              },
              reason: {
                type: 'string',
              },
            },
          },
          derivedFrom: {
            description:
              'The check of the catalogue whose findings of this pillar it shows. Counts of checks leave it out.',
            type: 'string',
          },
          impact: {
            type: 'string',
          },
          method: {
            description: 'How it looks',
            type: 'string',
          },
          equivalents: {
            description: 'Ids of the same check in other tools',
            type: 'object',
            additionalProperties: {
              type: 'array',
              items: {
                type: 'string',
              },
            },
          },
          parameters: {
            $ref: '#/components/schemas/JsonObject',
          },
          question: {
            description: 'What people are asked',
            type: 'object',
            additionalProperties: false,
            required: ['text', 'yesMeans', 'noMeans'],
            properties: {
              text: {
                type: 'string',
              },
              yesMeans: {
                type: 'string',
              },
              noMeans: {
                type: 'string',
              },
            },
          },
          tradeOffs: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/TradeOff',
            },
          },
          docs: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
      },
      CheckInfoPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CheckInfo',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
      RefreshAnswer: {
        type: 'object',
        additionalProperties: false,
        required: ['queued', 'message'],
        properties: {
          queued: {
            type: 'boolean',
          },
          message: {
            type: 'string',
            minLength: 1,
          },
        },
      },
      AnswerInput: {
        type: 'object',
        additionalProperties: false,
        required: ['value'],
        properties: {
          value: {
            type: 'string',
            enum: ['yes', 'no', 'not-applicable'],
          },
          text: {
            description: 'Reason; required for not-applicable',
            type: 'string',
            maxLength: 2000,
          },
          link: {
            type: 'string',
            maxLength: 1000,
            pattern: '^https?://',
          },
          choices: {
            description:
              'For questions that ask about each resource; for all or some of them',
            type: 'array',
            maxItems: 500,
            items: {
              $ref: '#/components/schemas/AnswerChoiceInput',
            },
          },
          replaces: {
            description:
              'answeredAt of the answer that is replaced, or none. Where it is given and another answer is there, the request is answered 409.',
            type: 'string',
            maxLength: 40,
          },
        },
      },
      AnswerChoiceInput: {
        type: 'object',
        additionalProperties: false,
        required: ['resource', 'choice'],
        properties: {
          resource: {
            description: 'ARN, or the key that the question names it by',
            type: 'string',
            maxLength: 2048,
          },
          choice: {
            description: 'Id of an option',
            type: 'string',
            maxLength: 127,
          },
          justification: {
            description: 'Why it is right although the resource does not fit',
            type: 'string',
            maxLength: 1000,
          },
        },
      },
      AnswerChoice: {
        type: 'object',
        additionalProperties: false,
        required: ['resource', 'name', 'choice', 'label', 'fits'],
        properties: {
          resource: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          choice: {
            type: 'string',
          },
          label: {
            type: 'string',
          },
          fits: {
            description: 'The resource served what was chosen, at that time',
            type: 'boolean',
          },
          justification: {
            type: 'string',
          },
        },
      },
      QuestionChoices: {
        description: 'What a question asks about each resource in scope',
        type: 'object',
        additionalProperties: false,
        required: ['label', 'justification', 'options', 'subjects'],
        properties: {
          label: {
            type: 'string',
          },
          justification: {
            description: 'What is asked where a choice does not fit',
            type: 'string',
          },
          options: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'label'],
              properties: {
                id: {
                  type: 'string',
                },
                label: {
                  type: 'string',
                },
              },
            },
          },
          subjects: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'resource',
                'name',
                'noun',
                'region',
                'accountId',
                'fits',
              ],
              properties: {
                resource: {
                  type: 'string',
                },
                name: {
                  type: 'string',
                },
                noun: {
                  type: 'string',
                },
                region: {
                  type: 'string',
                },
                accountId: {
                  type: 'string',
                },
                fits: {
                  description: 'Ids of the options that it serves',
                  type: 'array',
                  items: {
                    type: 'string',
                  },
                },
              },
            },
          },
        },
      },
      Answer: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'checkId',
          'value',
          'author',
          'answeredAt',
          'expiresAt',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          checkId: {
            type: 'string',
          },
          value: {
            type: 'string',
            enum: ['yes', 'no', 'not-applicable'],
          },
          text: {
            type: 'string',
          },
          link: {
            type: 'string',
          },
          author: {
            type: 'string',
          },
          answeredAt: {
            $ref: '#/components/schemas/Moment',
          },
          expiresAt: {
            $ref: '#/components/schemas/Moment',
          },
          choices: {
            description: 'By name; absent where nothing was chosen',
            type: 'array',
            items: {
              $ref: '#/components/schemas/AnswerChoice',
            },
          },
          copiedFrom: {
            description: 'Entity that the answer was given for first',
            type: 'string',
          },
        },
      },
      CheckQuestion: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'pillar',
          'title',
          'bestPractices',
          'question',
          'yesMeans',
          'noMeans',
          'expiresDays',
          'values',
          'needed',
          'standing',
          'outcome',
          'observed',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          title: {
            type: 'string',
          },
          bestPractices: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          question: {
            type: 'string',
          },
          yesMeans: {
            type: 'string',
          },
          noMeans: {
            type: 'string',
          },
          expiresDays: {
            type: 'integer',
          },
          values: {
            type: 'array',
            items: {
              type: 'string',
              enum: ['yes', 'no', 'not-applicable'],
            },
          },
          needed: {
            description: 'Without an answer the check is unknown',
            type: 'boolean',
          },
          choices: {
            $ref: '#/components/schemas/QuestionChoices',
          },
          answer: {
            $ref: '#/components/schemas/Answer',
          },
          standing: {
            description: 'expiring ends within 14 days',
            type: 'string',
            enum: ['none', 'valid', 'expiring', 'expired'],
          },
          outcome: {
            description: 'What evidence and answer conclude together',
            type: 'object',
            additionalProperties: false,
            required: ['state', 'message'],
            properties: {
              state: {
                $ref: '#/components/schemas/CheckState',
              },
              message: {
                type: 'string',
              },
            },
          },
          observed: {
            description: 'What was observed, without any answer',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['checkId', 'title', 'state', 'message'],
              properties: {
                checkId: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                state: {
                  $ref: '#/components/schemas/CheckState',
                },
                message: {
                  type: 'string',
                },
              },
            },
          },
          contradiction: {
            description:
              'How the answer contradicts what was observed; the observation counts',
            type: 'string',
          },
        },
      },
      EntityQuestions: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'sources'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CheckQuestion',
            },
          },
          sources: {
            description: 'Entities of the same System with valid answers',
            type: 'array',
            items: {
              $ref: '#/components/schemas/AnswerSource',
            },
          },
        },
      },
      QuestionRisk: {
        type: 'string',
        enum: ['HIGH', 'MEDIUM', 'LOW', 'NONE', 'UNANSWERED', 'NOT_APPLICABLE'],
      },
      PracticeReview: {
        type: 'object',
        additionalProperties: false,
        required: [
          'practiceId',
          'title',
          'url',
          'frameworkRisk',
          'state',
          'checks',
          'standing',
        ],
        properties: {
          practiceId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          url: {
            type: 'string',
            pattern: '^https://',
          },
          frameworkRisk: {
            $ref: '#/components/schemas/Risk',
          },
          state: {
            type: 'string',
            enum: ['followed', 'risk', 'accepted', 'not-applicable', 'unknown'],
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          checks: {
            description: 'In the order of the plan',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['checkId', 'title', 'state', 'risk', 'message'],
              properties: {
                checkId: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                state: {
                  $ref: '#/components/schemas/CheckState',
                },
                risk: {
                  $ref: '#/components/schemas/Risk',
                },
                message: {
                  type: 'string',
                },
              },
            },
          },
          answer: {
            $ref: '#/components/schemas/Answer',
          },
          standing: {
            description: 'expiring ends within 14 days',
            type: 'string',
            enum: ['none', 'valid', 'expiring', 'expired'],
          },
          contradiction: {
            description:
              'How the answer contradicts what was observed; the observation counts',
            type: 'string',
          },
        },
      },
      QuestionReview: {
        type: 'object',
        additionalProperties: false,
        required: [
          'questionId',
          'pillar',
          'number',
          'title',
          'area',
          'url',
          'risk',
          'practices',
        ],
        properties: {
          questionId: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          number: {
            type: 'integer',
          },
          title: {
            type: 'string',
          },
          area: {
            type: 'string',
          },
          url: {
            type: 'string',
            pattern: '^https://',
          },
          risk: {
            $ref: '#/components/schemas/QuestionRisk',
          },
          practices: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PracticeReview',
            },
          },
        },
      },
      EntityFramework: {
        type: 'object',
        additionalProperties: false,
        required: ['lensVersion', 'questions', 'sources'],
        properties: {
          lensVersion: {
            type: 'string',
          },
          questions: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/QuestionReview',
            },
          },
          sources: {
            description: 'Entities of the same System with valid answers',
            type: 'array',
            items: {
              $ref: '#/components/schemas/AnswerSource',
            },
          },
        },
      },
      AnswerSource: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'name', 'checkIds'],
        properties: {
          entityRef: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          checkIds: {
            description: 'Of checks, or of best practices',
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
      },
      PillarFramework: {
        description: 'The questions of the framework of one pillar',
        type: 'object',
        additionalProperties: false,
        required: ['risks', 'answered'],
        properties: {
          risks: {
            description: 'Number of questions',
            type: 'object',
            additionalProperties: false,
            required: [
              'HIGH',
              'MEDIUM',
              'LOW',
              'NONE',
              'UNANSWERED',
              'NOT_APPLICABLE',
            ],
            properties: {
              HIGH: {
                type: 'integer',
              },
              MEDIUM: {
                type: 'integer',
              },
              LOW: {
                type: 'integer',
              },
              NONE: {
                type: 'integer',
              },
              UNANSWERED: {
                type: 'integer',
              },
              NOT_APPLICABLE: {
                type: 'integer',
              },
            },
          },
          answered: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'questionId',
                'questionTitle',
                'practiceId',
                'title',
                'value',
                'author',
                'answeredAt',
                'expiresAt',
              ],
              properties: {
                questionId: {
                  type: 'string',
                },
                questionTitle: {
                  type: 'string',
                },
                practiceId: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                value: {
                  type: 'string',
                  enum: ['yes', 'no', 'not-applicable'],
                },
                text: {
                  type: 'string',
                },
                link: {
                  type: 'string',
                },
                author: {
                  type: 'string',
                },
                answeredAt: {
                  $ref: '#/components/schemas/Moment',
                },
                expiresAt: {
                  $ref: '#/components/schemas/Moment',
                },
                contradiction: {
                  type: 'string',
                },
              },
            },
          },
        },
      },
      AnswerCopyInput: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'checkIds'],
        properties: {
          from: {
            description: 'Entity ref of the other entity',
            type: 'string',
            maxLength: 255,
          },
          checkIds: {
            type: 'array',
            minItems: 1,
            maxItems: 200,
            items: {
              type: 'string',
              maxLength: 127,
            },
          },
          replace: {
            description: 'Also where this entity has a valid answer of its own',
            type: 'boolean',
          },
        },
      },
      AnswerCopyResult: {
        type: 'object',
        additionalProperties: false,
        required: ['copied', 'skipped'],
        properties: {
          copied: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Answer',
            },
          },
          skipped: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['checkId', 'reason'],
              properties: {
                checkId: {
                  type: 'string',
                },
                reason: {
                  type: 'string',
                },
              },
            },
          },
        },
      },
      WaiverState: {
        type: 'string',
        enum: [
          'requested',
          'approved',
          'rejected',
          'expired',
          'revoked',
          'closed',
        ],
      },
      WaiverInput: {
        type: 'object',
        additionalProperties: false,
        required: ['checkId', 'reason', 'expires'],
        properties: {
          checkId: {
            type: 'string',
            maxLength: 128,
          },
          resources: {
            description:
              'ARNs, or ids where there is no ARN, of what fails; the whole finding where absent',
            type: 'array',
            minItems: 1,
            maxItems: 200,
            items: {
              type: 'string',
              maxLength: 2048,
            },
          },
          reason: {
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
          link: {
            type: 'string',
            maxLength: 1000,
            pattern: '^https?://',
          },
          expires: {
            $ref: '#/components/schemas/Day',
          },
        },
      },
      WaiverDecision: {
        type: 'object',
        additionalProperties: false,
        required: ['decision', 'version'],
        properties: {
          decision: {
            type: 'string',
            enum: ['approve', 'reject', 'revoke'],
          },
          note: {
            description: 'Needed for a rejection',
            type: 'string',
            maxLength: 2000,
          },
          version: {
            description: 'Of the waiver that the decision is about',
            type: 'integer',
            minimum: 1,
          },
        },
      },
      WaiverEvent: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'state'],
        properties: {
          at: {
            $ref: '#/components/schemas/Moment',
          },
          state: {
            $ref: '#/components/schemas/WaiverState',
          },
          actor: {
            description: 'User entity ref; absent where a rule acted',
            type: 'string',
          },
          note: {
            type: 'string',
          },
        },
      },
      Waiver: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'checkId',
          'title',
          'risk',
          'state',
          'reason',
          'expires',
          'requestedBy',
          'requestedAt',
          'history',
          'version',
        ],
        properties: {
          id: {
            type: 'string',
          },
          entityRef: {
            type: 'string',
          },
          ownerRef: {
            description: 'Owner of the entity, in lists over entities',
            type: 'string',
          },
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          state: {
            $ref: '#/components/schemas/WaiverState',
          },
          resources: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          reason: {
            type: 'string',
          },
          link: {
            type: 'string',
          },
          expires: {
            $ref: '#/components/schemas/Day',
          },
          requestedBy: {
            type: 'string',
          },
          requestedAt: {
            $ref: '#/components/schemas/Moment',
          },
          decidedBy: {
            type: 'string',
          },
          history: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/WaiverEvent',
            },
          },
          version: {
            type: 'integer',
          },
        },
      },
      AnnouncedCheck: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'title',
          'pillar',
          'state',
          'risk',
          'message',
          'countsFrom',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          state: {
            $ref: '#/components/schemas/CheckState',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          message: {
            type: 'string',
          },
          countsFrom: {
            description: 'First day on which it counts',
            type: 'string',
          },
        },
      },
      CampaignStatus: {
        type: 'string',
        enum: ['announced', 'running', 'ended', 'cancelled'],
      },
      CampaignSelection: {
        description:
          'These checks, and the enabled ones of the pillars and risks',
        type: 'object',
        additionalProperties: false,
        required: ['checkIds', 'pillars', 'risks'],
        properties: {
          checkIds: {
            type: 'array',
            maxItems: 500,
            items: {
              type: 'string',
              minLength: 1,
              maxLength: 128,
            },
          },
          pillars: {
            type: 'array',
            maxItems: 6,
            items: {
              $ref: '#/components/schemas/PillarId',
            },
          },
          risks: {
            type: 'array',
            maxItems: 3,
            items: {
              $ref: '#/components/schemas/Risk',
            },
          },
        },
      },
      CampaignAudience: {
        description: 'Entities that meet every part which names something',
        type: 'object',
        additionalProperties: false,
        required: [
          'owners',
          'systems',
          'domains',
          'kinds',
          'types',
          'lifecycles',
        ],
        properties: {
          owners: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'string',
              minLength: 1,
              maxLength: 255,
            },
          },
          systems: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'string',
              minLength: 1,
              maxLength: 255,
            },
          },
          domains: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'string',
              minLength: 1,
              maxLength: 255,
            },
          },
          kinds: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'string',
              minLength: 1,
              maxLength: 255,
            },
          },
          types: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'string',
              minLength: 1,
              maxLength: 255,
            },
          },
          lifecycles: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'string',
              minLength: 1,
              maxLength: 255,
            },
          },
        },
      },
      CampaignInput: {
        type: 'object',
        additionalProperties: false,
        required: [
          'name',
          'description',
          'selection',
          'audience',
          'starts',
          'due',
          'version',
        ],
        properties: {
          name: {
            type: 'string',
            minLength: 1,
            maxLength: 127,
          },
          description: {
            type: 'string',
            maxLength: 2000,
          },
          selection: {
            $ref: '#/components/schemas/CampaignSelection',
          },
          audience: {
            $ref: '#/components/schemas/CampaignAudience',
          },
          starts: {
            $ref: '#/components/schemas/Day',
          },
          due: {
            $ref: '#/components/schemas/Day',
          },
          targetPercent: {
            description:
              'Of the entities that shall pass; no open finding if absent',
            type: 'integer',
            minimum: 1,
            maximum: 100,
          },
          version: {
            type: 'integer',
            minimum: 0,
          },
        },
      },
      CampaignCancel: {
        type: 'object',
        additionalProperties: false,
        required: ['reason', 'version'],
        properties: {
          reason: {
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
          version: {
            type: 'integer',
            minimum: 1,
          },
        },
      },
      CampaignProgress: {
        type: 'object',
        additionalProperties: false,
        required: [
          'day',
          'passing',
          'failing',
          'unknown',
          'waived',
          'entities',
          'entitiesPassing',
        ],
        properties: {
          day: {
            type: 'string',
          },
          passing: {
            type: 'integer',
          },
          failing: {
            type: 'integer',
          },
          unknown: {
            type: 'integer',
          },
          waived: {
            type: 'integer',
          },
          entities: {
            type: 'integer',
          },
          entitiesPassing: {
            type: 'integer',
          },
        },
      },
      CampaignOwnerProgress: {
        type: 'object',
        additionalProperties: false,
        required: [
          'ownerRef',
          'day',
          'passing',
          'failing',
          'unknown',
          'waived',
          'entities',
          'entitiesPassing',
        ],
        properties: {
          ownerRef: {
            type: 'string',
          },
          day: {
            type: 'string',
          },
          passing: {
            type: 'integer',
          },
          failing: {
            type: 'integer',
          },
          unknown: {
            type: 'integer',
          },
          waived: {
            type: 'integer',
          },
          entities: {
            type: 'integer',
          },
          entitiesPassing: {
            type: 'integer',
          },
        },
      },
      CampaignProgressPage: {
        type: 'object',
        additionalProperties: false,
        required: ['days', 'items', 'totalItems'],
        properties: {
          days: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CampaignProgress',
            },
          },
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CampaignOwnerProgress',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            type: 'integer',
          },
        },
      },
      Campaign: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'name',
          'description',
          'status',
          'selection',
          'audience',
          'checks',
          'starts',
          'due',
          'createdBy',
          'createdAt',
          'updatedBy',
          'updatedAt',
          'version',
        ],
        properties: {
          id: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          description: {
            type: 'string',
          },
          status: {
            $ref: '#/components/schemas/CampaignStatus',
          },
          selection: {
            $ref: '#/components/schemas/CampaignSelection',
          },
          audience: {
            $ref: '#/components/schemas/CampaignAudience',
          },
          checks: {
            description: 'Settled on the first day',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['checkId', 'title', 'pillar', 'risk'],
              properties: {
                checkId: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                pillar: {
                  $ref: '#/components/schemas/PillarId',
                },
                risk: {
                  $ref: '#/components/schemas/Risk',
                },
                countsFrom: {
                  description: 'First day on which it counts in the score',
                  type: 'string',
                },
              },
            },
          },
          starts: {
            type: 'string',
          },
          due: {
            type: 'string',
          },
          targetPercent: {
            type: 'integer',
          },
          createdBy: {
            type: 'string',
          },
          createdAt: {
            type: 'string',
          },
          updatedBy: {
            type: 'string',
          },
          updatedAt: {
            type: 'string',
          },
          cancelledAt: {
            type: 'string',
          },
          cancelReason: {
            type: 'string',
          },
          version: {
            type: 'integer',
          },
          progress: {
            $ref: '#/components/schemas/CampaignProgress',
          },
          targetReached: {
            type: 'boolean',
          },
        },
      },
      CampaignPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Campaign',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            type: 'integer',
          },
        },
      },
      EntityCampaigns: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'announced'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'name', 'status', 'starts', 'due', 'open'],
              properties: {
                id: {
                  type: 'string',
                },
                name: {
                  type: 'string',
                },
                status: {
                  $ref: '#/components/schemas/CampaignStatus',
                },
                starts: {
                  type: 'string',
                },
                due: {
                  type: 'string',
                },
                open: {
                  description: 'What fails or is unknown for the entity',
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['checkId', 'title', 'state'],
                    properties: {
                      checkId: {
                        type: 'string',
                      },
                      title: {
                        type: 'string',
                      },
                      state: {
                        $ref: '#/components/schemas/CheckState',
                      },
                    },
                  },
                },
              },
            },
          },
          announced: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/AnnouncedCheck',
            },
          },
        },
      },
      NotificationTopic: {
        type: 'string',
        enum: [
          'well-architected-high-risk',
          'well-architected-risk-rose',
          'well-architected-resolved',
          'well-architected-first-review',
          'well-architected-unknown',
          'well-architected-score-dropped',
          'well-architected-waiver',
          'well-architected-answers',
          'well-architected-account',
          'well-architected-digest',
          'well-architected-campaign',
        ],
      },
      NotificationState: {
        description: 'Dropped is what was over before it could be sent',
        type: 'string',
        enum: ['waiting', 'sent', 'dropped'],
      },
      NotificationLogEntry: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'recipientRef',
          'topic',
          'title',
          'reason',
          'state',
          'createdAt',
          'attempts',
        ],
        properties: {
          id: {
            type: 'string',
          },
          recipientRef: {
            description: 'Group or user that it is for',
            type: 'string',
          },
          topic: {
            $ref: '#/components/schemas/NotificationTopic',
          },
          title: {
            type: 'string',
          },
          link: {
            description: 'Path in the portal',
            type: 'string',
          },
          reason: {
            description: 'Why it is sent',
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/NotificationState',
          },
          createdAt: {
            type: 'string',
          },
          sentAt: {
            type: 'string',
          },
          attempts: {
            type: 'integer',
          },
          lastError: {
            description: 'What the last failed attempt answered',
            type: 'string',
          },
          nextAttemptAt: {
            description: 'Of one that waits',
            type: 'string',
          },
        },
      },
      NotificationLogPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/NotificationLogEntry',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            type: 'integer',
          },
        },
      },
      WaiverPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Waiver',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            type: 'integer',
          },
        },
      },
      ScopeFact: {
        type: 'object',
        additionalProperties: false,
        required: ['disagrees'],
        properties: {
          value: {
            description: 'What counts',
            type: 'string',
          },
          origin: {
            description: 'system for the confirmed scope form of the System',
            type: 'string',
            enum: ['annotation', 'form', 'system', 'configuration'],
          },
          annotation: {
            type: 'object',
            additionalProperties: false,
            required: ['value'],
            properties: {
              value: {
                type: 'string',
              },
              entityRef: {
                description: 'Entity that it is inherited from',
                type: 'string',
              },
            },
          },
          form: {
            type: 'string',
          },
          inherited: {
            description: 'As the confirmed scope form of the System says',
            type: 'object',
            additionalProperties: false,
            required: ['value', 'entityRef'],
            properties: {
              value: {
                type: 'string',
              },
              entityRef: {
                description: 'The System',
                type: 'string',
              },
            },
          },
          configured: {
            description: 'As an administrator configured it, of accounts',
            type: 'string',
          },
          disagrees: {
            description:
              'The form says something else than the annotation or, without one, than the configuration',
            type: 'boolean',
          },
        },
      },
      ScopeConfirmation: {
        type: 'object',
        additionalProperties: false,
        required: ['overdue'],
        properties: {
          day: {
            $ref: '#/components/schemas/Day',
          },
          origin: {
            type: 'string',
            enum: ['annotation', 'form', 'system'],
          },
          entityRef: {
            description: 'The System, for that origin',
            type: 'string',
          },
          dueOn: {
            $ref: '#/components/schemas/Day',
          },
          overdue: {
            type: 'boolean',
          },
        },
      },
      ScopeFormInput: {
        type: 'object',
        additionalProperties: false,
        required: ['confirm', 'version'],
        properties: {
          criticality: {
            type: 'string',
            maxLength: 100,
          },
          dataClassification: {
            type: 'string',
            maxLength: 200,
          },
          compliance: {
            type: 'string',
            maxLength: 500,
          },
          objective: {
            type: 'string',
            maxLength: 2000,
          },
          painPoints: {
            type: 'string',
            maxLength: 2000,
          },
          rto: {
            description: 'Recovery time objective, ISO 8601 duration',
            type: 'string',
            maxLength: 100,
          },
          rpo: {
            description: 'Recovery point objective, ISO 8601 duration',
            type: 'string',
            maxLength: 100,
          },
          environments: {
            description: 'Environment by account id',
            type: 'object',
            additionalProperties: {
              type: 'string',
              maxLength: 100,
            },
          },
          confirm: {
            description: 'The writer confirms that all of this is right today',
            type: 'boolean',
          },
          version: {
            description: 'The version that was seen, 0 where nothing was saved',
            type: 'integer',
            minimum: 0,
          },
        },
      },
      ScopeForm: {
        type: 'object',
        additionalProperties: false,
        required: ['updatedBy', 'updatedAt', 'version'],
        properties: {
          criticality: {
            type: 'string',
          },
          dataClassification: {
            type: 'string',
          },
          compliance: {
            type: 'string',
          },
          objective: {
            type: 'string',
          },
          painPoints: {
            type: 'string',
          },
          rto: {
            type: 'string',
          },
          rpo: {
            type: 'string',
          },
          environments: {
            type: 'object',
            additionalProperties: {
              type: 'string',
            },
          },
          confirmedAt: {
            $ref: '#/components/schemas/Day',
          },
          updatedBy: {
            type: 'string',
          },
          updatedAt: {
            $ref: '#/components/schemas/Moment',
          },
          version: {
            type: 'integer',
          },
        },
      },
      EntityScopeReview: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'facts',
          'environments',
          'confirmation',
          'annotations',
          'yaml',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          facts: {
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/ScopeFact',
            },
          },
          environments: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['accountId', 'name', 'fact'],
              properties: {
                accountId: {
                  type: 'string',
                },
                name: {
                  type: 'string',
                },
                fact: {
                  $ref: '#/components/schemas/ScopeFact',
                },
              },
            },
          },
          accountsFrom: {
            description:
              'Entity whose annotation names the accounts, if another',
            type: 'string',
          },
          form: {
            $ref: '#/components/schemas/ScopeForm',
          },
          inheritsFrom: {
            description:
              'The System whose confirmed scope form fills what is left open here',
            type: 'string',
          },
          confirmation: {
            $ref: '#/components/schemas/ScopeConfirmation',
          },
          annotations: {
            description: 'To commit, so that git says what the form says',
            type: 'object',
            additionalProperties: {
              type: 'string',
            },
          },
          yaml: {
            type: 'string',
          },
        },
      },
      ActionTrackingInput: {
        type: 'object',
        additionalProperties: false,
        required: ['status', 'version'],
        properties: {
          ownerRef: {
            description: 'Entity ref of a group or user',
            type: 'string',
            maxLength: 255,
          },
          dueDate: {
            $ref: '#/components/schemas/Day',
          },
          issueUrl: {
            type: 'string',
            maxLength: 1000,
            pattern: '^https?://',
          },
          status: {
            type: 'string',
            enum: ['open', 'done'],
          },
          note: {
            type: 'string',
            maxLength: 2000,
          },
          version: {
            description:
              'The version that was seen, 0 where nothing was settled',
            type: 'integer',
            minimum: 0,
          },
        },
      },
      DefaultDue: {
        description:
          'The due date that the organisation gives open findings of this risk where nobody settled one',
        type: 'object',
        additionalProperties: false,
        required: ['dueDate', 'days', 'overdue'],
        properties: {
          dueDate: {
            $ref: '#/components/schemas/Day',
          },
          days: {
            description: 'Days after the finding opened',
            type: 'integer',
            minimum: 1,
          },
          overdue: {
            type: 'boolean',
          },
        },
      },
      ActionTracking: {
        type: 'object',
        additionalProperties: false,
        required: ['status', 'updatedBy', 'updatedAt', 'version', 'overdue'],
        properties: {
          ownerRef: {
            type: 'string',
          },
          dueDate: {
            $ref: '#/components/schemas/Day',
          },
          issueUrl: {
            type: 'string',
          },
          status: {
            type: 'string',
            enum: ['open', 'done'],
          },
          note: {
            type: 'string',
          },
          updatedBy: {
            type: 'string',
          },
          updatedAt: {
            $ref: '#/components/schemas/Moment',
          },
          version: {
            type: 'integer',
          },
          overdue: {
            description: 'The finding is open after its due date',
            type: 'boolean',
          },
        },
      },
      PillarAcknowledgementInput: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'version'],
        properties: {
          text: {
            description: 'What is missing, and why the review may be completed',
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
          version: {
            description: 'The version that was seen, 0 where there was none',
            type: 'integer',
            minimum: 0,
          },
        },
      },
      PillarAcknowledgement: {
        type: 'object',
        additionalProperties: false,
        required: ['pillar', 'text', 'author', 'at', 'review', 'version'],
        properties: {
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          text: {
            type: 'string',
          },
          author: {
            type: 'string',
          },
          at: {
            $ref: '#/components/schemas/Moment',
          },
          review: {
            description: 'Number of the review that it counts for',
            type: 'integer',
          },
          version: {
            type: 'integer',
          },
        },
      },
      ReviewState: {
        type: 'object',
        additionalProperties: false,
        required: ['review', 'steps', 'pillars'],
        properties: {
          review: {
            description: 'Number of the review that this is about, from 1',
            type: 'integer',
          },
          steps: {
            description: 'Always five, in their order',
            type: 'array',
            minItems: 5,
            maxItems: 5,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'done', 'reason'],
              properties: {
                id: {
                  type: 'string',
                  enum: ['scope', 'pillars', 'prioritised', 'plan', 'complete'],
                },
                done: {
                  type: 'boolean',
                },
                reason: {
                  description: 'What makes it done, or what is missing',
                  type: 'string',
                  minLength: 1,
                },
              },
            },
          },
          pillars: {
            description: 'Always six',
            type: 'array',
            minItems: 6,
            maxItems: 6,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['pillar', 'coverage', 'enoughEvidence', 'ready'],
              properties: {
                pillar: {
                  $ref: '#/components/schemas/PillarId',
                },
                coverage: {
                  $ref: '#/components/schemas/Percent',
                },
                enoughEvidence: {
                  type: 'boolean',
                },
                acknowledgement: {
                  $ref: '#/components/schemas/PillarAcknowledgement',
                },
                ready: {
                  description: 'Enough evidence, or acknowledged',
                  type: 'boolean',
                },
              },
            },
          },
        },
      },
      Milestone: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'number',
          'name',
          'author',
          'at',
          'evaluatedAt',
          'low',
          'high',
          'coverage',
          'level',
          'counts',
          'catalogueVersion',
          'lensVersion',
        ],
        properties: {
          id: {
            type: 'string',
          },
          entityRef: {
            type: 'string',
          },
          number: {
            description: 'Of the review, from 1',
            type: 'integer',
          },
          name: {
            type: 'string',
          },
          author: {
            type: 'string',
          },
          at: {
            $ref: '#/components/schemas/Moment',
          },
          evaluatedAt: {
            $ref: '#/components/schemas/Moment',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          level: {
            $ref: '#/components/schemas/Level',
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
          catalogueVersion: {
            type: 'string',
          },
          lensVersion: {
            type: 'string',
          },
        },
      },
      MilestoneInput: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'review'],
        properties: {
          name: {
            type: 'string',
            minLength: 1,
            maxLength: 100,
          },
          review: {
            description: 'Number of the review that is completed',
            type: 'integer',
            minimum: 1,
          },
        },
      },
      MilestonePage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'reviewState'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Milestone',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalItems: {
            type: 'integer',
          },
          reviewState: {
            $ref: '#/components/schemas/ReviewState',
          },
        },
      },
      MilestoneFinding: {
        type: 'object',
        additionalProperties: false,
        required: [
          'checkId',
          'pillar',
          'title',
          'state',
          'risk',
          'basis',
          'message',
          'failed',
          'unknown',
          'total',
          'definition',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarId',
          },
          title: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/CheckState',
          },
          risk: {
            $ref: '#/components/schemas/Risk',
          },
          basis: {
            type: 'string',
            enum: ['observed', 'imported', 'attested'],
          },
          message: {
            type: 'string',
          },
          reason: {
            $ref: '#/components/schemas/UnknownReason',
          },
          failed: {
            $ref: '#/components/schemas/Count',
          },
          unknown: {
            $ref: '#/components/schemas/Count',
          },
          total: {
            $ref: '#/components/schemas/Count',
          },
          notApplicableByPerson: {
            type: 'boolean',
          },
          definition: {
            description:
              'Another one for a check that judges by other rules or parameters',
            type: 'string',
          },
        },
      },
      MilestoneDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'number',
          'name',
          'author',
          'at',
          'evaluatedAt',
          'low',
          'high',
          'coverage',
          'level',
          'counts',
          'catalogueVersion',
          'lensVersion',
          'score',
          'findings',
          'answers',
          'waivers',
          'actions',
          'acknowledgements',
        ],
        properties: {
          id: {
            type: 'string',
          },
          entityRef: {
            type: 'string',
          },
          number: {
            type: 'integer',
          },
          name: {
            type: 'string',
          },
          author: {
            type: 'string',
          },
          at: {
            $ref: '#/components/schemas/Moment',
          },
          evaluatedAt: {
            $ref: '#/components/schemas/Moment',
          },
          low: {
            $ref: '#/components/schemas/Percent',
          },
          high: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          level: {
            $ref: '#/components/schemas/Level',
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
          catalogueVersion: {
            type: 'string',
          },
          lensVersion: {
            type: 'string',
          },
          score: {
            $ref: '#/components/schemas/OverallScore',
          },
          findings: {
            description: 'In the order of the plan',
            type: 'array',
            items: {
              $ref: '#/components/schemas/MilestoneFinding',
            },
          },
          answers: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Answer',
            },
          },
          waivers: {
            description: 'Approved ones and requests',
            type: 'array',
            items: {
              $ref: '#/components/schemas/Waiver',
            },
          },
          actions: {
            description: 'As ActionTracking, with the check',
            type: 'array',
            items: {
              type: 'object',
              required: [
                'checkId',
                'status',
                'updatedBy',
                'updatedAt',
                'version',
                'overdue',
              ],
              properties: {
                checkId: {
                  type: 'string',
                },
                ownerRef: {
                  type: 'string',
                },
                dueDate: {
                  $ref: '#/components/schemas/Day',
                },
                issueUrl: {
                  type: 'string',
                },
                status: {
                  type: 'string',
                  enum: ['open', 'done'],
                },
                note: {
                  type: 'string',
                },
                updatedBy: {
                  type: 'string',
                },
                updatedAt: {
                  $ref: '#/components/schemas/Moment',
                },
                version: {
                  type: 'integer',
                },
                overdue: {
                  type: 'boolean',
                },
              },
            },
          },
          acknowledgements: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PillarAcknowledgement',
            },
          },
        },
      },
      ComparedMoment: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'catalogueVersion', 'lensVersion', 'level', 'counts'],
        properties: {
          milestone: {
            description: 'Absent for now',
            type: 'object',
            additionalProperties: false,
            required: ['id', 'number', 'name', 'author'],
            properties: {
              id: {
                type: 'string',
              },
              number: {
                type: 'integer',
              },
              name: {
                type: 'string',
              },
              author: {
                type: 'string',
              },
            },
          },
          at: {
            $ref: '#/components/schemas/Moment',
          },
          catalogueVersion: {
            type: 'string',
          },
          lensVersion: {
            type: 'string',
          },
          level: {
            $ref: '#/components/schemas/Level',
          },
          counts: {
            $ref: '#/components/schemas/RiskCounts',
          },
        },
      },
      ComparedFigures: {
        type: 'object',
        additionalProperties: false,
        required: ['low', 'coverage', 'enoughEvidence'],
        properties: {
          low: {
            $ref: '#/components/schemas/Percent',
          },
          coverage: {
            $ref: '#/components/schemas/Percent',
          },
          enoughEvidence: {
            type: 'boolean',
          },
        },
      },
      ComparedScore: {
        type: 'object',
        additionalProperties: false,
        required: ['before', 'after', 'change', 'sameChecksChange'],
        properties: {
          before: {
            $ref: '#/components/schemas/ComparedFigures',
          },
          after: {
            $ref: '#/components/schemas/ComparedFigures',
          },
          change: {
            type: 'integer',
          },
          sameChecksChange: {
            description: 'By the checks alone that both define alike',
            type: 'integer',
          },
        },
      },
      MilestoneComparison: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'from',
          'to',
          'overall',
          'pillars',
          'checks',
          'unchanged',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          from: {
            $ref: '#/components/schemas/ComparedMoment',
          },
          to: {
            $ref: '#/components/schemas/ComparedMoment',
          },
          overall: {
            $ref: '#/components/schemas/ComparedScore',
          },
          pillars: {
            description: 'Always six',
            type: 'array',
            minItems: 6,
            maxItems: 6,
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'pillar',
                'before',
                'after',
                'change',
                'sameChecksChange',
              ],
              properties: {
                pillar: {
                  $ref: '#/components/schemas/PillarId',
                },
                before: {
                  $ref: '#/components/schemas/ComparedFigures',
                },
                after: {
                  $ref: '#/components/schemas/ComparedFigures',
                },
                change: {
                  type: 'integer',
                },
                sameChecksChange: {
                  type: 'integer',
                },
              },
            },
          },
          checks: {
            description: 'By kind, the highest risks first',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['checkId', 'pillar', 'title', 'kind', 'reason'],
              properties: {
                checkId: {
                  type: 'string',
                },
                pillar: {
                  $ref: '#/components/schemas/PillarId',
                },
                title: {
                  type: 'string',
                },
                kind: {
                  type: 'string',
                  enum: [
                    'worse',
                    'new',
                    'better',
                    'gone',
                    'accepted',
                    'catalogue',
                  ],
                },
                reason: {
                  type: 'string',
                  minLength: 1,
                },
                before: {
                  $ref: '#/components/schemas/MilestoneFinding',
                },
                after: {
                  $ref: '#/components/schemas/MilestoneFinding',
                },
              },
            },
          },
          unchanged: {
            $ref: '#/components/schemas/Count',
          },
        },
      },
    },
  },
};

// `backstage-repo-tools repo schema openapi validate` looks for it here.
export default { spec };
