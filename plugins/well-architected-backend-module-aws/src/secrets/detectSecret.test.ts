/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { detectSecret } from './detectSecret';
import { detectSecrets } from './detectSecrets';

// Put together here, so that no scanner takes this file for a leak.
const LITERAL_32 = 'f3a9'.repeat(8);
const AWS_SECRET = `wJalrXUtnFEMI/K7MDENG/${'bPxRfiCYEXAMPLEKEY'}`;

describe('detectSecret', () => {
  it.each([
    ['CONFIG', 'AKIAIOSFODNN7EXAMPLE', 'aws-access-key-id'],
    ['CONFIG', 'ASIAIOSFODNN7EXAMPLE', 'aws-access-key-id'],
    ['CONFIG', '{"key":"AKIAIOSFODNN7EXAMPLE"}', 'aws-access-key-id'],
    ['AWS_SECRET_ACCESS_KEY', AWS_SECRET, 'aws-secret-access-key'],
    ['SIGNING', '-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'private-key'],
    ['SIGNING', '-----BEGIN PRIVATE KEY-----', 'private-key'],
    ['GH', `ghp_${'a1'.repeat(18)}`, 'github-token'],
    ['CHAT', `xoxb-${'1234567890'}-abcdef`, 'slack-token'],
    ['PAY', `sk_live_${'4eC39HqLyjWD'}`, 'stripe-key'],
    ['MAPS', `AIza${'Sy0'.repeat(11)}ab`, 'google-api-key'],
    ['MAIL', `SG.${'a'.repeat(22)}.${'b'.repeat(43)}`, 'sendgrid-key'],
    ['AUTH', `eyJhbGciOiJI.${'eyJzdWIiOiIx'}.c2ln`, 'json-web-token'],
    ['DB', 'postgres://app:hunter2@db.internal:5432/x', 'url-with-password'],
    ['PAYMENTS_API_KEY', LITERAL_32, 'literal-under-secret-name'],
    ['dbPassword', 'hunter2hunter2', 'literal-under-secret-name'],
    ['DB_PWD', 'correct-horse-battery', 'literal-under-secret-name'],
    ['CLIENT_SECRET', 'exactly8', 'literal-under-secret-name'],
  ])('finds %s', (name, value, rule) => {
    expect(detectSecret(name, value)).toEqual({ rule });
  });

  it.each([
    ['TABLE', 'orders'],
    ['BUILD_HASH', LITERAL_32],
    ['PAYMENTS_API_KEY', '{{resolve:secretsmanager:payments:SecretString}}'],
    [
      'PAYMENTS_SECRET',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay-AbCdEf',
    ],
    ['PAYMENTS_API_KEY', '/prod/payments/api-key'],
    ['PAYMENTS_SECRET', 'prod/payments/api-key'],
    ['SECRET_NAME', 'payments-production'],
    ['PAYMENTS_SECRET_ARN', 'payments-production'],
    ['TOKEN_URL', 'https://login.example.com/oauth2/token'],
    ['TOKEN', 'https://login.example.com/oauth2/token'],
    ['TOKEN_TTL_SECONDS', '86400000'],
    ['MAX_TOKENS', '100000000'],
    ['SECRETS_ENABLED', 'true'],
    ['PASSWORD', 'short7c'],
    ['PASSWORD', ''],
    ['DESCRIPTION', 'reads the orders and writes the invoices'],
    ['ENDPOINT', 'https://api.example.com:8443/v1'],
  ])('leaves %s=%s alone', (name, value) => {
    expect(detectSecret(name, value)).toBeUndefined();
  });

  it('marks placeholders, so that they can be judged by environment', () => {
    expect(detectSecret('DB_PASSWORD', 'changeme')).toEqual({
      rule: 'literal-under-secret-name',
      placeholder: true,
    });
  });

  it('never returns a value', () => {
    const found = detectSecrets({
      B_TOKEN: LITERAL_32,
      TABLE: 'orders',
      A_KEY: 'AKIAIOSFODNN7EXAMPLE',
      EMPTY: undefined,
    });
    expect(found).toEqual([
      { name: 'A_KEY', rule: 'aws-access-key-id' },
      { name: 'B_TOKEN', rule: 'literal-under-secret-name' },
    ]);
    expect(JSON.stringify(found)).not.toContain(LITERAL_32);
  });
});
