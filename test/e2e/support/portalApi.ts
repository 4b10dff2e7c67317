/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Reads the API of the portal as the guest. */
export type PortalApi = <T>(path: string) => Promise<T>;

/**
 * Signs in as guest, as the sign-in page does.
 *
 * @throws Error with the status when the portal does not answer as it should.
 */
export async function signInToApi(baseUrl: string): Promise<PortalApi> {
  const answer = await fetch(`${baseUrl}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!answer.ok) {
    throw new Error(`The guest cannot sign in: ${answer.status}`);
  }
  const { backstageIdentity } = (await answer.json()) as {
    backstageIdentity: { token: string };
  };
  return async path => {
    const response = await fetch(`${baseUrl}/api${path}`, {
      headers: { authorization: `Bearer ${backstageIdentity.token}` },
    });
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}`);
    }
    return response.json();
  };
}
