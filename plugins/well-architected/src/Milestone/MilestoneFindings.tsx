/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { MilestoneDetail } from 'backstage-plugin-well-architected-common';
import { filterResults } from '../findings/filterResults';
import { FindingFilters } from '../findings/FindingFilters';
import { useAffectedText } from '../findings/useAffectedText';
import { useFindingFilters } from '../findings/useFindingFilters';
import { useText } from '../hooks/useText';
import { RiskBadge, StateBadge } from '../parts/badges';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

/** The findings as they were, in the order of the action plan of then. */
export function MilestoneFindings(props: { milestone: MilestoneDetail }) {
  const { name, findings } = props.milestone;
  const t = useText();
  const { url, filter } = useFindingFilters();
  const affected = useAffectedText();
  const surface = useSurfaceStyles();
  const classes = useTableStyles();
  const rows = filterResults(findings, filter);
  return (
    <Section title={t('entity.findings.title')}>
      <FindingFilters results={findings} shown={rows.length} />
      {rows.length === 0 ? (
        <p className={surface.muted}>{t('entity.findings.noneMatch')}</p>
      ) : (
        <ScrollBox>
          <table className={classes.table}>
            <caption className={classes.caption}>
              {t('milestone.findings', { name })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('entity.findings.colState')}</th>
                <th scope="col">{t('entity.findings.colRisk')}</th>
                <th scope="col">{t('entity.findings.colFinding')}</th>
                <th scope="col">{t('entity.findings.colPillar')}</th>
                <th scope="col">{t('entity.findings.colAffected')}</th>
                <th scope="col" data-no-print>
                  {t('review.comparison.now')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.checkId}>
                  <td>
                    <StateBadge state={row.state} risk={row.risk} />
                  </td>
                  <td>
                    <RiskBadge risk={row.risk} quiet={row.state !== 'fail'} />
                  </td>
                  <th scope="row">
                    <strong>{row.title}</strong>
                    <div className={surface.muted}>{row.message}</div>
                  </th>
                  <td className={classes.nowrap}>
                    {t(`common.pillarShort.${row.pillar}`)}
                  </td>
                  <td className={`${classes.nowrap} ${surface.figures}`}>
                    {affected(row)}
                  </td>
                  <td className={classes.nowrap} data-no-print>
                    <Link
                      to={url.query({ finding: row.checkId })}
                      className={surface.textLink}
                      aria-label={t('milestone.todayOf', { title: row.title })}
                      preventScrollReset
                    >
                      {t('milestone.today')}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Section>
  );
}
