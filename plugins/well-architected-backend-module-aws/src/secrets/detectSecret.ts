/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isPlaceholder, isReference } from './notASecret';
import { SECRET_PATTERNS } from './patterns.data';

/**
 * What may be told about a detected secret. The value never leaves the
 * function that detected it.
 *
 * @public
 */
export interface DetectedSecret {
  /** Kebab case name of the rule that matched. */
  rule: string;
  /** The literal is one like `changeme`: a habit rather than a credential. */
  placeholder?: boolean;
}

const SECRET_NAME =
  /api[_-]?key|secret|token|passw(?:or)?d|passphrase|pwd|private[_-]?key|access[_-]?key|credential/i;

/** Names of settings about a secret: where it is, how long it lives. */
const NAME_OF_SETTING =
  /(?:arn|name|id|path|param(?:eter)?|ur[il]|endpoint|host|table|bucket|queue|topic|header|prefix|field|ttl|expiry|expires?|expiration|seconds|minutes|hours|days|length|limit|budget|count|enabled|type|alias|version|region|file|algorithm|issuer|audience|scopes?)$/i;

const AWS_SECRET_NAME = /secret[_-]?(?:access)?[_-]?key/i;
const AWS_SECRET_KEY = /^[A-Za-z0-9/+]{40}$/;

/** Shorter literals are too often plain settings. */
const MIN_LITERAL_LENGTH = 8;

/** The name says that its value is secret, not a setting about a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !NAME_OF_SETTING.test(name);
}

/**
 * Tells whether a named value is a credential.
 *
 * The well-known forms of `patterns.data.ts` match under any name; any other
 * literal matches under a name that says it is secret. References to secrets
 * (ARNs, parameter paths, `{{resolve:…}}`), URLs without credentials, numbers
 * and booleans are no secrets. Descriptions are not for this function: an
 * example key in a text is no leak.
 *
 * @param name - name of the variable, parameter or key
 * @param value - its value; it is neither returned nor kept
 * @public
 */
export function detectSecret(
  name: string,
  value: string,
): DetectedSecret | undefined {
  const text = value.trim();
  const known = SECRET_PATTERNS.find(({ pattern }) => pattern.test(text));
  if (known) {
    return { rule: known.rule };
  }
  if (AWS_SECRET_NAME.test(name) && AWS_SECRET_KEY.test(text)) {
    return { rule: 'aws-secret-access-key' };
  }
  if (
    text.length < MIN_LITERAL_LENGTH ||
    !isSecretName(name) ||
    isReference(text)
  ) {
    return undefined;
  }
  const rule = 'literal-under-secret-name';
  return isPlaceholder(text) ? { rule, placeholder: true } : { rule };
}
