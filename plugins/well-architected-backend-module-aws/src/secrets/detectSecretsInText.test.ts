/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { detectSecretsInText } from './detectSecretsInText';

// Put together here, so that no scanner takes this file for a leak.
const LITERAL = 'f3a9'.repeat(8);
const KEY_ID = `AKIA${'IOSFODNN7EXAMPLE'}`;

describe('detectSecretsInText', () => {
  it.each([
    [`export DB_PASSWORD=${LITERAL}`, 'line 1 (DB_PASSWORD)'],
    [`DB_PASSWORD="${LITERAL}" ./start.sh`, 'line 1 (DB_PASSWORD)'],
    [`docker run -e API_KEY=${LITERAL} app`, 'line 1 (API_KEY)'],
    [`  "apiKey": "${LITERAL}",`, 'line 1 (apiKey)'],
    [`token: '${LITERAL}'`, 'line 1 (token)'],
    [`mysql --password ${LITERAL} orders`, 'line 1 (password)'],
    [`mysql --password=${LITERAL} orders`, 'line 1 (password)'],
  ])('finds a literal under a secret name: %s', (text, name) => {
    expect(detectSecretsInText(text)).toEqual([
      { name, rule: 'literal-under-secret-name' },
    ]);
  });

  it('finds known forms without a name, with the line', () => {
    const key = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ');
    expect(
      detectSecretsInText(`#!/bin/bash\naws configure ${KEY_ID}\n${key}\nabc`),
    ).toEqual([
      { name: 'line 2', rule: 'aws-access-key-id' },
      { name: 'line 3', rule: 'private-key' },
    ]);
  });

  it.each([
    'export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id orders/db)',
    'export DB_PASSWORD="${PASSWORD}"',
    'export TOKEN=`curl -X PUT http://169.254.169.254/latest/api/token`',
    'TOKEN=$(curl -X PUT "http://169.254.169.254/latest/api/token" -H "X-aws-ec2-metadata-token-ttl-seconds: 21600")',
    'curl -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/',
    'export DB_PASSWORD_PARAMETER=/orders/db/password',
    'secret_arn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders',
    'echo ECS_CLUSTER=orders >> /etc/ecs/ecs.config',
    'yum install -y passwd-tools secret-tool',
    '# the token comes from the metadata service',
  ])('leaves alone what is computed, a reference or plain: %s', text => {
    expect(detectSecretsInText(text)).toEqual([]);
  });
});
