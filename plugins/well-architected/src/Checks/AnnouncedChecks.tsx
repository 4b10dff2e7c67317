/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  CheckInfo,
  isPillarId,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { RiskBadge } from '../parts/badges';
import { ResourceView } from '../parts/ResourceView';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

type Announced = CheckInfo & { countsFrom: string };

function AnnouncedTable({ checks }: { checks: Announced[] }) {
  const t = useText();
  const format = useFormat();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  return (
    <>
      <p className={`${surface.small} ${surface.muted}`}>
        {t('findings.checks.announcedHint')}
      </p>
      <ScrollBox>
        <table className={table.table}>
          <caption className={table.caption}>
            {t('findings.checks.announced')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('findings.checks.check')}</th>
              <th scope="col">{t('findings.checks.pillar')}</th>
              <th scope="col">{t('findings.checks.risk')}</th>
              <th scope="col">{t('findings.checks.countsFrom')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(check => (
              <tr key={check.checkId}>
                <th scope="row">
                  <Link
                    className={surface.textLink}
                    to={url.query({ check: check.checkId, sort: '', dir: '' })}
                  >
                    {check.title}
                  </Link>
                </th>
                <td>{t(`common.pillarShort.${check.pillar}`)}</td>
                <td>
                  <RiskBadge risk={check.risk} quiet />
                </td>
                <td className={table.nowrap}>{format.day(check.countsFrom)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

/**
 * Checks that are announced and do not count yet, by the day from which they
 * do; of the pillar and the risk that the page is filtered by. Nothing where
 * none is announced.
 */
export function AnnouncedChecks() {
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const url = useUrlState();
  const checks = useResource({ key: 'checks', read: () => api.listChecks() });
  const [pillar, risk] = [url.get('pillar'), url.get('risk')];
  const announced = (checks.value?.items ?? [])
    .filter((check): check is Announced => check.countsFrom !== undefined)
    .filter(check => !isPillarId(pillar) || check.pillar === pillar)
    .filter(check => !RISKS.some(r => r === risk) || check.risk === risk)
    .sort((a, b) => a.countsFrom.localeCompare(b.countsFrom));
  const title = t('findings.checks.announced');
  if (announced.length === 0 && !checks.error) {
    return null;
  }
  return (
    <Section title={title}>
      <ResourceView resource={checks} name={title} heights={[32, 32]}>
        {() => <AnnouncedTable checks={announced} />}
      </ResourceView>
    </Section>
  );
}
