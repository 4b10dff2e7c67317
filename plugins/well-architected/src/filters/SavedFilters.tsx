/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lazy, Suspense, useState } from 'react';
import { Button } from '@backstage/ui';
import { RiBookmarkLine } from '@remixicon/react';
import { useText } from '../hooks/useText';

const SavedFiltersDialog = lazy(() =>
  import('./SavedFiltersDialog').then(m => ({ default: m.SavedFiltersDialog })),
);

/** Opens what the user has saved for this page. */
export function SavedFilters(props: { page: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiBookmarkLine />}
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      >
        {t('filters.saved.title')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <SavedFiltersDialog
            page={props.page}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
