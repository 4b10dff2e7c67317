/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { sizeText } from './words';

/** Estimated rows and sizes of the tables, opened on demand. */
export function TablesSection() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const tables = useResource({
    key: 'tables',
    read: () => api.getInstallationTables(),
  });
  const title = t('health.tables.title');
  return (
    <Section title={title}>
      <ResourceView resource={tables} name={title}>
        {({ tables: rows, bytes }) => (
          <>
            <p className={`${surface.small} ${surface.muted}`}>
              {bytes !== undefined &&
                t('health.tables.total', {
                  size: sizeText(bytes, format),
                })}{' '}
              {t('health.tables.hint')}
            </p>
            <details>
              <summary className={surface.summary}>
                {t('health.tables.show', { count: rows.length })}
              </summary>
              <table className={table.table}>
                <caption className={table.caption}>
                  {t('health.tables.caption')}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{t('health.tables.table')}</th>
                    <th scope="col" className={table.number}>
                      {t('health.tables.rows')}
                    </th>
                    <th scope="col" className={table.number}>
                      {t('health.tables.size')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(row => (
                    <tr key={row.name}>
                      <th scope="row">
                        <code className={surface.mono}>{row.name}</code>
                      </th>
                      <td className={table.number}>
                        {format.number(row.rows)}
                      </td>
                      <td className={table.number}>
                        {row.bytes === undefined
                          ? '–'
                          : sizeText(row.bytes, format)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </>
        )}
      </ResourceView>
    </Section>
  );
}
