/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** A value that a filter can take. @public */
export interface Facet {
  value: string;
  /** What people call it, where it has another name. */
  title?: string;
  /** Reviewed entities that have it. */
  entities: number;
}

/**
 * The values that the filters of lists can take: those of the reviewed
 * entities that the caller may read, by name.
 *
 * @public
 */
export interface Facets {
  owner: Facet[];
  system: Facet[];
  domain: Facet[];
  kind: Facet[];
  type: Facet[];
  lifecycle: Facet[];
  account: Facet[];
}
