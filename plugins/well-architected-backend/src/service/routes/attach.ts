/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { Response } from 'express';

/**
 * Makes the answer a download, named after the entity. Names of entities have
 * no characters that a header would have to quote.
 */
export function attach(options: {
  res: Response;
  entityRef: string;
  extension: 'csv' | 'json';
}): Response {
  const { res, entityRef, extension } = options;
  const { name } = parseEntityRef(entityRef);
  return res.attachment(`well-architected-${name}.${extension}`);
}
