/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import {
  FindingsSummary,
  NO_OWNER,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { ScoreBar } from '../parts/ScoreBar';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

const useStyles = makeStyles({
  bar: { width: '35%', '&&': { verticalAlign: 'middle' } },
});

/** How many findings each owner has; the numbers lead to them. */
export function RisksByOwner({ summary }: { summary: FindingsSummary }) {
  const { owners, ownersTotal, total } = summary;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  return (
    <>
      <p className={`${surface.small} ${surface.muted}`}>
        {t('findings.risks.ownersHint')}
      </p>
      <ScrollBox>
        <table className={table.table}>
          <caption className={table.caption}>
            {t('findings.risks.ownersCaption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('findings.list.owner')}</th>
              <th scope="col" className={table.number}>
                {t('findings.risks.count')}
              </th>
              <th scope="col" className={table.wideOnly}>
                {t('findings.risks.share')}
              </th>
              <th scope="col" className={table.number}>
                {t('findings.risks.overdue')}
              </th>
              <th scope="col">{t('findings.risks.oldestSince')}</th>
            </tr>
          </thead>
          <tbody>
            {owners.map(owner => {
              const { ownerRef } = owner;
              const filterRef = ownerRef ?? NO_OWNER;
              const share = Math.round((100 * owner.count) / total);
              const number = (
                count: number,
                filter = {},
                shown: ReactNode = format.number(count),
              ) =>
                count > 0 ? (
                  <Link
                    className={surface.textLink}
                    to={url.query({
                      owner: filterRef,
                      children: 'no',
                      ...filter,
                    })}
                    preventScrollReset
                  >
                    {shown}
                  </Link>
                ) : (
                  shown
                );
              return (
                <tr key={ownerRef ?? ''}>
                  <th scope="row">
                    {ownerRef
                      ? owner.title ?? entityName(ownerRef)
                      : t('findings.list.nobody')}
                  </th>
                  <td className={table.number}>{number(owner.count)}</td>
                  <td className={`${classes.bar} ${table.wideOnly}`}>
                    {number(
                      owner.count,
                      {},
                      <>
                        <ScoreBar low={share} high={share} tone="danger" />
                        <span className={surface.hidden}>{share} %</span>
                      </>,
                    )}
                  </td>
                  <td className={table.number}>
                    {number(owner.overdue, { due: 'overdue' })}
                  </td>
                  <td className={table.nowrap}>
                    <time
                      dateTime={owner.oldestSince}
                      title={format.dateTime(owner.oldestSince)}
                    >
                      {format.ago(owner.oldestSince)}
                    </time>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {ownersTotal > owners.length && (
        <p className={`${surface.small} ${surface.muted}`}>
          {t('findings.risks.ownersMore', {
            shown: format.number(owners.length),
            total: format.number(ownersTotal),
          })}
        </p>
      )}
    </>
  );
}
