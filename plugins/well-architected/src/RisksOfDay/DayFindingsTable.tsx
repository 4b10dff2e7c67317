/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { FindingDay } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName, entityTitle } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { RiskBadge, StateBadge } from '../parts/badges';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

/** Findings as they stood on a day; each leads to what it is today. */
export function DayFindingsTable(props: { rows: FindingDay[]; day: string }) {
  const { rows, day } = props;
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const tabLink = useEntityTabLink();
  const name = (row: FindingDay) =>
    entityTitle({ entityRef: row.entityRef, title: row.entityTitle });
  return (
    <ScrollBox>
      <table className={`${table.table} ${table.hoverRows}`}>
        <caption className={table.caption}>
          {t('risksOfDay.caption', { day: format.day(day) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('findings.list.state')}</th>
            <th scope="col" className={table.wideOnly}>
              {t('findings.list.risk')}
            </th>
            <th scope="col">{t('findings.list.finding')}</th>
            <th scope="col">{t('findings.list.entity')}</th>
            <th scope="col" className={table.wideOnly}>
              {t('findings.list.owner')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('findings.list.pillar')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('risksOfDay.since')}
            </th>
            <th scope="col">{t('risksOfDay.now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.entityRef} ${row.checkId}`}>
              <td>
                <StateBadge state={row.state} risk={row.risk} />
              </td>
              <td className={table.wideOnly}>
                <RiskBadge risk={row.risk} quiet={row.state !== 'fail'} />
              </td>
              <th scope="row">
                <Link
                  className={surface.textLink}
                  to={tabLink(row.entityRef, { finding: row.checkId })}
                >
                  {row.title}
                </Link>
                {row.message && (
                  <div className={surface.muted} style={{ fontWeight: 400 }}>
                    {row.message}
                  </div>
                )}
              </th>
              <td>{name(row)}</td>
              <td className={table.wideOnly}>
                {row.ownerRef ? (
                  <Link
                    className={surface.link}
                    to={url.query({ owner: row.ownerRef })}
                  >
                    {entityName(row.ownerRef)}
                  </Link>
                ) : (
                  t('findings.list.nobody')
                )}
              </td>
              <td className={`${table.wideOnly} ${table.nowrap}`}>
                {t(`common.pillarShort.${row.pillar}`)}
              </td>
              <td className={`${table.wideOnly} ${table.nowrap}`}>
                {row.since ? (
                  <time dateTime={row.since}>{format.date(row.since)}</time>
                ) : (
                  '–'
                )}
              </td>
              <td>
                <StateBadge state={row.now.state} risk={row.now.risk} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
