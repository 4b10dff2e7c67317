/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const REFERENCES: readonly RegExp[] = [
  /\{\{resolve:[^}]+\}\}/,
  /^arn:aws[a-z-]*:/,
  /^(?:ssm|secretsmanager|vault|aws-sm|aws-ssm):/i,
  /^\$\{[^}]+\}$/,
  // A pass phrase in a URL was found before: what is left has no credential.
  /^[a-z][a-z0-9+.-]{1,20}:\/\/\S+$/i,
];

const PLACEHOLDER =
  /^(?:change[-_ ]?(?:me|it)|replace[-_ ]?me|place[-_ ]?holder|dummy|example|sample|secret|password|todo|none|null|undefined|unset|not[-_ ]?set|n\/a|your[-_ ].*|<.*>|x{3,}|\*{3,}|\.{3,})[-_ 0-9!]*$/i;

const WORD_SEGMENT = /^[A-Za-z0-9_.-]+$/;

/** Random characters, as generated keys have them and names do not. */
function looksRandom(segment: string): boolean {
  const mixes =
    /\d/.test(segment) && /[A-Za-z]/.test(segment) && !/[-_.]/.test(segment);
  return segment.length >= 20 && mixes;
}

/** `/prod/orders/api-key` or `prod/orders/api-key`: the name of a secret. */
function isPath(value: string): boolean {
  const segments = value.replace(/^\//, '').split('/');
  return (
    (segments.length > 1 || value.startsWith('/')) &&
    segments.every(s => WORD_SEGMENT.test(s) && !looksRandom(s))
  );
}

/** The value tells where a secret is kept, or is a plain setting. */
export function isReference(value: string): boolean {
  return (
    REFERENCES.some(pattern => pattern.test(value)) ||
    isPath(value) ||
    /^(?:true|false|yes|no|on|off)$/i.test(value) ||
    /^[-+]?\d+(?:\.\d+)?$/.test(value)
  );
}

/** The value stands where a secret would be, such as `changeme`. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value);
}
