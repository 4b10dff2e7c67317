/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Policy statement that grants the actions, to paste into the role that reads
 * the account. Read actions of most services know no resource, hence `*`.
 */
export function iamPolicy(actions: string[]): string {
  return JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'WellArchitectedRead',
          Effect: 'Allow',
          Action: [...new Set(actions)].sort(),
          Resource: '*',
        },
      ],
    },
    null,
    2,
  );
}
