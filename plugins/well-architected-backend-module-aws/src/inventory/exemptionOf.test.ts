/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Resource } from 'backstage-plugin-well-architected-node';
import { exemptionOf } from './exemptionOf';

const resource = (type: string, fields: Partial<Resource> = {}): Resource => ({
  type,
  id: 'orders',
  name: 'orders',
  region: 'eu-west-1',
  accountId: '111122223333',
  tags: {},
  data: {},
  ...fields,
});
const kindOf = (type: string, fields: Partial<Resource> = {}) =>
  exemptionOf(resource(type, fields))?.kind;

describe('exemptionOf', () => {
  it('judges what a team deploys', () => {
    expect(kindOf('AWS::Lambda::Function')).toBeUndefined();
    expect(kindOf('Acme::Own::Thing')).toBeUndefined();
  });

  it('tells what belongs to the account or to another resource', () => {
    expect(kindOf('AWS::IAM::User')).toBe('account');
    expect(kindOf('AWS::ApiGateway::Stage')).toBe('part');
    expect(kindOf('AWS::EC2::Snapshot')).toBe('follower');
  });

  it('tells what AWS made', () => {
    expect(kindOf('AWS::EC2::VPC', { data: { isDefault: true } })).toBe(
      'service',
    );
    expect(kindOf('AWS::EC2::VPC', { data: { isDefault: false } })).toBe(
      undefined,
    );
    expect(
      kindOf('AWS::KMS::Key', { data: { description: { manager: 'AWS' } } }),
    ).toBe('service');
    expect(
      kindOf('AWS::KMS::Key', { data: { description: { unread: {} } } }),
    ).toBeUndefined();
  });

  it('lets instances follow their group and log groups their function', () => {
    expect(
      kindOf('AWS::EC2::Instance', {
        tags: { 'aws:autoscaling:groupName': 'orders-dev' },
      }),
    ).toBe('follower');
    expect(kindOf('AWS::Logs::LogGroup')).toBeUndefined();
    expect(kindOf('AWS::Logs::LogGroup', { parents: ['arn:x'] })).toBe(
      'follower',
    );
  });
});
