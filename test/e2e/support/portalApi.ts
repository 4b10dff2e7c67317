/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Person } from './people';

/** Asks the API of the portal as somebody; GET unless something is sent. */
export type PortalApi = <T>(
  path: string,
  sent?: { method: 'POST' | 'PUT'; body: object },
) => Promise<T>;

/**
 * Signs in as the guest or as one of the people, as the sign-in page does.
 *
 * @throws Error with the status when the portal does not answer as it should.
 */
export async function signInToApi(
  baseUrl: string,
  person: 'guest' | Person = 'guest',
): Promise<PortalApi> {
  const answer = await fetch(`${baseUrl}/api/auth/${person}/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!answer.ok) {
    throw new Error(`${person} cannot sign in: ${answer.status}`);
  }
  const { backstageIdentity } = (await answer.json()) as {
    backstageIdentity: { token: string };
  };
  return async (path, sent) => {
    const response = await fetch(`${baseUrl}/api${path}`, {
      method: sent?.method ?? 'GET',
      headers: {
        authorization: `Bearer ${backstageIdentity.token}`,
        'content-type': 'application/json',
      },
      body: sent && JSON.stringify(sent.body),
    });
    if (!response.ok) {
      throw new Error(
        `${path} answered ${response.status}: ${await response.text()}`,
      );
    }
    return response.json();
  };
}
