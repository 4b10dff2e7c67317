/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** A form that only a credential has, whatever the variable is called. */
export interface SecretPattern {
  /** Kebab case; shown to people and stored instead of the value. */
  rule: string;
  pattern: RegExp;
}

/**
 * Forms of credentials that their vendors publish, so that leaks can be found.
 * The most specific come first, because the first match names the rule.
 */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    rule: 'private-key',
    pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/,
  },
  {
    rule: 'aws-access-key-id',
    pattern: /(?:^|[^A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/,
  },
  {
    rule: 'github-token',
    pattern: /\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}/,
  },
  { rule: 'gitlab-token', pattern: /\bglpat-[A-Za-z0-9_-]{16,}/ },
  { rule: 'slack-token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
  {
    rule: 'slack-webhook',
    pattern: /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{16,}/,
  },
  {
    rule: 'stripe-key',
    pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}|\bwhsec_[A-Za-z0-9]{16,}/,
  },
  { rule: 'google-api-key', pattern: /\bAIza[A-Za-z0-9_-]{35}/ },
  { rule: 'sendgrid-key', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/ },
  { rule: 'npm-token', pattern: /\bnpm_[A-Za-z0-9]{36}/ },
  { rule: 'pypi-token', pattern: /\bpypi-AgEI[A-Za-z0-9_-]{20,}/ },
  { rule: 'vault-token', pattern: /\bhv[sb]\.[A-Za-z0-9_-]{20,}/ },
  { rule: 'shopify-token', pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/ },
  { rule: 'digitalocean-token', pattern: /\bdo[opr]_v1_[a-f0-9]{64}/ },
  { rule: 'anthropic-key', pattern: /\bsk-ant-[A-Za-z0-9_-]{20,}/ },
  { rule: 'openai-key', pattern: /\bsk-(?:proj-)?[A-Za-z0-9_-]{32,}/ },
  {
    rule: 'azure-storage-key',
    pattern: /\bAccountKey=[A-Za-z0-9+/]{60,}={0,2}/,
  },
  {
    rule: 'json-web-token',
    pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/,
  },
  {
    rule: 'url-with-password',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]*:[^\s/@]+@/i,
  },
];
