/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const PLACES: Record<string, string> = {
  query: 'Query parameter',
  params: 'Path parameter',
  body: 'Body field',
  headers: 'Header',
};

const ADDITIONAL = /^must NOT have additional properties$/;
/** What a caller made up is repeated to him, but not at any length. */
const MAX_NAME = 50;
const MAX_NAMES = 5;

/** "request/query/pillar/0 must be …" as a sentence that names the field. */
function wordOne(message: string, unknownFields: string[]): string {
  const unknown = /^Unknown query parameter '(.+)'$/.exec(message);
  if (unknown) {
    return `There is no query parameter '${unknown[1]}'`;
  }
  const [, place, field, rule] =
    /^request\/(query|params|body|headers)(?:\/([^/ ]+))?(?:\/\S+)? (.+)$/.exec(
      message,
    ) ?? [];
  if (!place) {
    return message;
  }
  const missing = /^must have required property '(.+)'$/.exec(rule);
  if (missing) {
    return `${PLACES[place]} '${missing[1]}' is missing`;
  }
  if (!field && ADDITIONAL.test(rule) && unknownFields.length > 0) {
    const names = unknownFields.map(
      name => `'${name.slice(0, MAX_NAME).replace(/[^\w.-]/g, '?')}'`,
    );
    return `There is no body field ${names.slice(0, MAX_NAMES).join(', ')}`;
  }
  const where = field ? `${PLACES[place]} '${field}'` : 'The body';
  return `${where} ${rule.replace(
    /^must match pattern .+$/,
    'is not in the form that the API document asks for',
  )}`;
}

/**
 * The message of the request validator as plain sentences, each naming the
 * field that is wrong.
 *
 * @param unknownFields - of the body, where the validator names none
 */
export function wordValidationError(
  message: string,
  unknownFields: string[] = [],
): string {
  return message
    .split(/, (?=request\/|Unknown query parameter )/)
    .map(one => wordOne(one, unknownFields))
    .join('; ');
}
