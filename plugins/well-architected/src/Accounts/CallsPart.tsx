/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

/** Calls to AWS by operation, most first, opened on demand. */
export function CallsPart({ calls }: { calls: Record<string, number> }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const rows = Object.entries(calls).sort(([, a], [, b]) => b - a);
  if (rows.length === 0) {
    return null;
  }
  return (
    <details style={{ marginTop: 16 }}>
      <summary className={surface.summary}>
        {t('accounts.calls.title')}:{' '}
        {t('accounts.calls.show', { count: rows.length })}
      </summary>
      <table className={table.table}>
        <caption className={table.caption}>
          {t('accounts.calls.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.calls.operation')}</th>
            <th scope="col" className={table.number}>
              {t('accounts.calls.calls')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([operation, count]) => (
            <tr key={operation}>
              <th scope="row">
                <code className={surface.mono}>{operation}</code>
              </th>
              <td className={table.number}>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
