/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { gunzipSync } from 'node:zlib';
import { Readable } from 'backstage-plugin-well-architected-node';
import { NamedSecret } from '../secrets/detectSecrets';
import { detectSecretsInText } from '../secrets/detectSecretsInText';

const GZIP = [0x1f, 0x8b];
/** AWS takes 16 KiB of user data; what unpacks to more is no script. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Looks for secrets in user data; the text itself is left behind.
 *
 * @param encoded - base64 of a text, or of a text that was packed with gzip
 */
export function secretsInUserData(
  encoded: string | undefined,
): Readable<NamedSecret[]> {
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) {
    return detectSecretsInText(bytes.toString());
  }
  try {
    const text = gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
    return detectSecretsInText(text.toString());
  } catch (error) {
    return {
      unread: {
        reason: 'API_ERROR',
        message: `The packed user data could not be unpacked: ${error}`,
      },
    };
  }
}
