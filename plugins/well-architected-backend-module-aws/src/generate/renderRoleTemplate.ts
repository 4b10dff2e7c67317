/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector } from 'backstage-plugin-well-architected-node';
import { iamActionsOf } from './renderIamPolicy';

/**
 * CloudFormation template of the reader role. The policy is inline because the
 * limit of an inline policy is above that of a managed one.
 */
export function renderRoleTemplate(options: {
  collectors: readonly AnyCollector[];
}): string {
  const actions = iamActionsOf(options.collectors)
    .map(action => `                  - ${action}`)
    .join('\n');
  return `# Written by \`yarn generate\`; do not edit.
#
# Deploy it in every account that Backstage reviews, by hand or as a stack set:
#   aws cloudformation deploy --stack-name well-architected-reader \\
#     --template-file iam-role.cloudformation.yaml \\
#     --capabilities CAPABILITY_NAMED_IAM \\
#     --parameter-overrides TrustedPrincipalArn=arn:aws:iam::111122223333:role/backstage ExternalId=...
AWSTemplateFormatVersion: '2010-09-09'
Description: Role with which the Backstage Well-Architected plugin reads this account
Parameters:
  RoleName:
    Type: String
    Default: well-architected-reader
    Description: Name of the role; put it into aws.accounts of the app-config
  TrustedPrincipalArn:
    Type: String
    AllowedPattern: ^arn:aws[a-z-]*:iam::[0-9]{12}:(root|role/.+|user/.+)$
    Description: ARN of the role that the Backstage backend runs as
  ExternalId:
    Type: String
    MinLength: 2
    NoEcho: true
    Description: The externalId of aws.accounts; keeps others from using this role through a shared principal
Resources:
  ReaderRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Ref RoleName
      Description: Read-only access for the Backstage Well-Architected plugin
      MaxSessionDuration: 3600
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal:
              AWS: !Ref TrustedPrincipalArn
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                sts:ExternalId: !Ref ExternalId
      Policies:
        - PolicyName: well-architected-read
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Sid: WellArchitectedRead
                Effect: Allow
                Action:
${actions}
                Resource: '*'
Outputs:
  RoleArn:
    Description: The roleArn for aws.accounts of the app-config
    Value: !GetAtt ReaderRole.Arn
`;
}
