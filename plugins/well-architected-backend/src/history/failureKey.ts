/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Where a watched check fails: by account, check and key of the resource. */
export const failureKey = (
  accountId: string,
  checkId: string,
  resourceKey: string,
) => `${accountId} ${checkId} ${resourceKey}`;
