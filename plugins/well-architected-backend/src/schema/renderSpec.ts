/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parse } from 'yaml';

/**
 * The OpenAPI document as a module, because the build follows imports only.
 *
 * @param yaml - text of `openapi.yaml`
 */
export function renderSpec(yaml: string): string {
  return `/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Generated from openapi.yaml by \`yarn generate\`.
import type { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec: Parameters<typeof createValidatedOpenApiRouter>[0] &
  Record<string, unknown> = ${JSON.stringify(parse(yaml), null, 2)};

// \`backstage-repo-tools repo schema openapi validate\` looks for it here.
export default { spec };
`;
}
