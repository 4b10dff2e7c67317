/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnclaimedResource } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { ClaimHints } from './ClaimHints';

function Risks({ resource }: { resource: UnclaimedResource }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const { high, risks } = resource;
  if (high === 0) {
    return <>–</>;
  }
  return (
    <>
      <strong className={surface.figures}>{format.number(high)}</strong>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {risks.map(risk => (
          <li key={`${risk.checkId} ${risk.message}`} title={risk.title}>
            {risk.message}
          </li>
        ))}
      </ul>
      {high > risks.length && (
        <span className={surface.muted}>
          {t('accounts.unclaimed.more', {
            value: format.number(high - risks.length),
          })}
        </span>
      )}
    </>
  );
}

/** Resources that nobody claims, with whom to ask and what to do. */
export function UnclaimedTable(props: {
  rows: UnclaimedResource[];
  /** Of the account. */
  name: string;
}) {
  const { rows, name } = props;
  const t = useText();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  return (
    <ScrollBox>
      <table className={table.table}>
        <caption className={table.caption}>
          {t('accounts.unclaimed.caption', { name })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.unclaimed.resource')}</th>
            <th scope="col">{t('accounts.unclaimed.region')}</th>
            <th scope="col">{t('accounts.unclaimed.tags')}</th>
            <th scope="col">{t('accounts.unclaimed.risks')}</th>
            <th scope="col">{t('accounts.unclaimed.claim')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(resource => (
            <tr key={resource.key}>
              <th scope="row">
                {resource.consoleUrl ? (
                  <a
                    className={surface.textLink}
                    href={resource.consoleUrl}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t('accounts.unclaimed.console', {
                      name: resource.name,
                    })}
                  >
                    {resource.name}
                  </a>
                ) : (
                  resource.name
                )}
                <div className={surface.muted}>{resource.type}</div>
                {resource.includes > 0 && (
                  <div className={surface.muted}>
                    {t('accounts.unclaimed.includes', {
                      count: resource.includes,
                    })}
                  </div>
                )}
              </th>
              <td>
                {resource.region === 'global'
                  ? t('accounts.parts.global')
                  : resource.region}
              </td>
              <td>
                {Object.entries(resource.ownerTags).map(([key, value]) => (
                  <div key={key}>
                    <code className={surface.mono}>
                      {key}={value}
                    </code>
                  </div>
                ))}
                {Object.keys(resource.ownerTags).length === 0 && (
                  <span className={surface.muted}>
                    {t('accounts.unclaimed.noTags')}
                  </span>
                )}
              </td>
              <td>
                <Risks resource={resource} />
              </td>
              <td>
                <ClaimHints resource={resource} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
