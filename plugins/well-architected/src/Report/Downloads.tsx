/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine, RiPrinterLine } from '@remixicon/react';
import { WellArchitectedApi } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { useDownload } from '../parts/useDownload';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const FORMATS: {
  name: string;
  extension: string;
  type: string;
  read: (api: WellArchitectedApi, entityRef: string) => Promise<string>;
}[] = [
  {
    name: 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    read: (api, ref) => api.getReportMarkdown(ref),
  },
  {
    name: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    // reading an answer as text takes the byte order mark away
    read: async (api, ref) =>
      (await api.getReportCsv(ref)).replace(/^\uFEFF?/, '\uFEFF'),
  },
  {
    name: 'JSON',
    extension: 'json',
    type: 'application/json',
    read: async (api, ref) => JSON.stringify(await api.getReport(ref), null, 2),
  },
];

/** The report as a file, and on paper. */
export function Downloads(props: { entityRef: string; entityName: string }) {
  const { entityRef, entityName } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const { busy, failure, download } = useDownload();
  const nameOf = (extension: string) =>
    `well-architected-${entityName}.${extension}`;
  return (
    <span className={surface.row} data-no-print>
      <span role="status" className={surface.small}>
        {failure}
      </span>
      {FORMATS.map(format => (
        <Button
          key={format.name}
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          aria-label={t('entity.report.download', { format: format.name })}
          isPending={busy === nameOf(format.extension)}
          onPress={() =>
            download({
              name: nameOf(format.extension),
              type: format.type,
              read: () => format.read(api, entityRef),
            })
          }
        >
          {format.name}
        </Button>
      ))}
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiPrinterLine />}
        onPress={() => window.print()}
      >
        {t('entity.report.print')}
      </Button>
    </span>
  );
}
