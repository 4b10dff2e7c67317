/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Tells which of these entities the catalog shows to a caller. */
export type Visible = (refs: string[]) => Promise<Set<string>>;

/** What the catalog was asked, and what of it it showed. */
export interface Looked {
  refs: string[];
  visible: string[];
}

/** The same function, with a record of what it was asked and answered. */
export function watchCatalog(visible: Visible): {
  visible: Visible;
  looked: Looked;
} {
  const looked: Looked = { refs: [], visible: [] };
  return {
    looked,
    visible: async refs => {
      const shown = await visible(refs);
      looked.refs.push(...refs);
      looked.visible.push(...shown);
      return shown;
    },
  };
}

/** Whether the catalog still answers so, perhaps to another caller. */
export async function isStillVisible(
  looked: Looked,
  visible: Visible,
): Promise<boolean> {
  const shown = await visible(looked.refs);
  const before = new Set(looked.visible);
  return shown.size === before.size && [...shown].every(ref => before.has(ref));
}
