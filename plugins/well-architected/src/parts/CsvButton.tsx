/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useText } from '../hooks/useText';
import { StatusText } from './StatusText';
import { useDownload } from './useDownload';
import { useSurfaceStyles } from './useSurfaceStyles';

/** Downloads a list, as it is filtered and sorted, for a spreadsheet. */
export function CsvButton(props: {
  /** Of the file, without extension. */
  name: string;
  read: () => Promise<string>;
}) {
  const { name, read } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const { busy, failure, download } = useDownload();
  return (
    <span className={surface.row}>
      <StatusText
        status={failure ? { text: failure, isError: true } : undefined}
      />
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        aria-label={t('entity.report.download', { format: 'CSV' })}
        isPending={busy !== ''}
        onPress={() =>
          download({
            name: `${name}.csv`,
            type: 'text/csv',
            // reading an answer as text takes the byte order mark away
            read: async () => (await read()).replace(/^\uFEFF?/, '\uFEFF'),
          })
        }
      >
        CSV
      </Button>
    </span>
  );
}
