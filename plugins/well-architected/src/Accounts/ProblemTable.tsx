/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountDetail } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { useProblemText } from './useProblemText';

/** Collectors that could not read the account, each with its reason. */
export function ProblemTable({ account }: { account: AccountDetail }) {
  const t = useText();
  const format = useFormat();
  const words = useProblemText();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const { collection, name, lastCompleteAt } = account;
  const title = t('accounts.parts.title');
  if (collection.length === 0) {
    return (
      <Section title={title}>
        <p className={surface.muted}>
          {lastCompleteAt
            ? t('accounts.parts.none')
            : t('accounts.permissions.notKnown')}
        </p>
      </Section>
    );
  }
  const region = (code: string) =>
    code === 'global' ? t('accounts.parts.global') : code;
  return (
    <Section title={title}>
      <ScrollBox>
        <table className={table.table}>
          <caption className={table.caption}>
            {t('accounts.parts.caption', { name })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('accounts.parts.collector')}</th>
              <th scope="col">{t('accounts.parts.status')}</th>
              <th scope="col">{t('accounts.parts.regions')}</th>
              <th scope="col">{t('accounts.parts.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {collection.map(problem => (
              <tr key={JSON.stringify(problem)}>
                <th scope="row">
                  {problem.collector}
                  <div className={surface.muted}>{problem.resourceType}</div>
                </th>
                <td>{words.status(problem.status)}</td>
                <td>{format.list(problem.regions.map(region))}</td>
                <td>{problem.reason ?? problem.missingAction ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}
