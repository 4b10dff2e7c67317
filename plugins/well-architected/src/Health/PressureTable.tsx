/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WorkPressure } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { ScrollBox } from '../parts/ScrollBox';
import { useTableStyles } from '../parts/useTableStyles';
import { roundedSeconds } from './roundedSeconds';
import { periodText } from './words';

/** Whether the workers keep up with what is due. */
export function PressureTable({ pressure }: { pressure: WorkPressure[] }) {
  const t = useText();
  const format = useFormat();
  const table = useTableStyles();
  const catchUp = ({ due, catchUpSeconds }: WorkPressure) => {
    if (due === 0) {
      return t('health.pressure.none');
    }
    return catchUpSeconds === undefined
      ? t('health.pressure.unknown')
      : periodText(roundedSeconds(catchUpSeconds), t);
  };
  return (
    <ScrollBox>
      <table className={table.table}>
        <caption className={table.caption}>
          {t('health.pressure.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('health.pressure.kind')}</th>
            <th scope="col" className={table.number}>
              {t('health.pressure.due')}
            </th>
            <th scope="col">{t('health.pressure.since')}</th>
            <th scope="col" className={table.number}>
              {t('health.pressure.perHour')}
            </th>
            <th scope="col">{t('health.pressure.catchUp')}</th>
          </tr>
        </thead>
        <tbody>
          {pressure.map(one => (
            <tr key={one.kind}>
              <th scope="row">{t(`health.pressure.kinds.${one.kind}`)}</th>
              <td className={table.number}>{format.number(one.due)}</td>
              <td>{one.dueSince ? format.ago(one.dueSince) : '–'}</td>
              <td className={table.number}>{format.number(one.donePerHour)}</td>
              <td>{catchUp(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
