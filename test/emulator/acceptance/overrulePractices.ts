/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Proxy } from '../index';
import { Session } from '../demo/build/session';
import { stackArn } from './stack';

const ORGANIZATION = 'o-exampleorgid';
const MANAGEMENT = '999988887777';

/** ARNs of the web ACLs of the stage and of the distribution. */
export interface WebAcls {
  stage: string;
  distribution: string;
}

/**
 * Practices that the example does not name and therefore has in place, as far
 * as the emulator cannot hold them.
 */
export function overrulePractices(options: {
  proxy: Proxy;
  session: Session;
  /** Of the production account; the other one has no API. */
  webAcls?: WebAcls;
}) {
  const { proxy, session, webAcls } = options;
  const since = (days: number) => session.now.getTime() / 1000 - days * 86_400;
  const arn = (service: string, resource: string) =>
    `arn:aws:${service}:${session.region}:${session.accountId}:${resource}`;
  const tags = {
    component: 'orders-api',
    'aws:cloudformation:stack-id': stackArn(session, 'OrdersStack'),
  };
  proxy.overrule('organizations:DescribeOrganization', {
    Organization: {
      Id: ORGANIZATION,
      Arn: `arn:aws:organizations::${MANAGEMENT}:organization/${ORGANIZATION}`,
      FeatureSet: 'ALL',
      MasterAccountArn: `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MANAGEMENT}`,
      MasterAccountId: MANAGEMENT,
      MasterAccountEmail: 'cloud@orders.example',
    },
  });
  proxy.overrule('fis:ListExperimentTemplates', { experimentTemplates: [] });
  proxy.overrule('fis:ListExperiments', {
    experiments: [
      {
        id: 'EXPordersapi1',
        arn: arn('fis', 'experiment/EXPordersapi1'),
        experimentTemplateId: 'EXTordersapi1',
        state: { status: 'completed' },
        creationTime: since(30),
        tags,
      },
    ],
  });
  if (!webAcls) {
    return;
  }
  proxy.amend('apigateway:GetStages', body => ({
    ...body,
    item: (body.item as object[]).map(stage => ({
      ...stage,
      webAclArn: webAcls.stage,
    })),
  }));
  proxy.rewrite('cloudfront:ListDistributions', text =>
    text
      .replace(/<WebACLId>[^<]*<\/WebACLId>|<WebACLId\s*\/>/g, '')
      .replaceAll(
        '</DistributionSummary>',
        `<WebACLId>${webAcls.distribution}</WebACLId></DistributionSummary>`,
      ),
  );
  proxy.overrule('synthetics:DescribeCanaries', {
    Canaries: [
      {
        Id: 'orders-api',
        Name: 'orders-api',
        Status: { State: 'RUNNING' },
        Schedule: { Expression: 'rate(5 minutes)' },
        RuntimeVersion: 'syn-nodejs-puppeteer-13.0',
        Timeline: { Created: since(60) },
        Tags: tags,
      },
    ],
  });
  session.tagged.set(
    arn('codedeploy', 'deploymentgroup:orders/orders-handler'),
    tags,
  );
  proxy.overrule('codedeploy:ListApplications', { applications: ['orders'] });
  proxy.overrule('codedeploy:ListDeploymentGroups', {
    applicationName: 'orders',
    deploymentGroups: ['orders-handler'],
  });
  proxy.overrule('codedeploy:BatchGetDeploymentGroups', {
    deploymentGroupsInfo: [
      {
        applicationName: 'orders',
        deploymentGroupName: 'orders-handler',
        computePlatform: 'Lambda',
        deploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        autoRollbackConfiguration: {
          enabled: true,
          events: ['DEPLOYMENT_FAILURE'],
        },
        targetRevision: {
          revisionType: 'AppSpecContent',
          appSpecContent: {
            content:
              '{"version":0.0,"Resources":[{"orders":{"Type":"AWS::Lambda::Function","Properties":{"Name":"orders-handler","Alias":"live"}}}]}',
          },
        },
      },
    ],
  });
}
