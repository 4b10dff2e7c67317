/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiExternalLinkLine } from '@remixicon/react';
import { CheckDetail } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { RiskBadge } from '../parts/badges';
import { Part } from '../parts/Part';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

function OutLink(props: { href: string; children: string }) {
  const surface = useSurfaceStyles();
  return (
    <a
      className={surface.link}
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
    >
      {props.children} <RiExternalLinkLine size={13} aria-hidden />
    </a>
  );
}

/** What a check is, why it matters, how it looks and what it serves. */
export function AboutCheck({ check }: { check: CheckDetail }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const others = Object.entries(check.equivalents).filter(
    ([, ids]) => ids.length > 0,
  );
  const parameters = Object.entries(check.parameters);
  return (
    <>
      <div className={surface.row}>
        <RiskBadge risk={check.risk} />
        <span className={`${surface.small} ${surface.muted}`}>
          {[
            t(`common.pillar.${check.pillar}`),
            t(`findings.checks.evidence.${check.evidence}`),
            t('findings.checks.effort', {
              effort: t(`common.effort.${check.effort}`),
            }),
          ].join(' · ')}
        </span>
        <span className={`${surface.mono} ${surface.muted}`}>
          {check.checkId}
        </span>
      </div>
      {check.countsFrom !== undefined && (
        <p>
          <strong>
            {t('findings.checks.countsFromDay', {
              day: format.day(check.countsFrom),
            })}
          </strong>
          . {t('findings.checks.countsFromHint')}
        </p>
      )}
      {check.disabledReason !== undefined && (
        <p>{t('findings.checks.disabled', { reason: check.disabledReason })}</p>
      )}
      {check.regraded && <p>{t('findings.checks.regraded', check.regraded)}</p>}
      <Part title={t('findings.checks.impact')}>
        <p>{check.impact}</p>
      </Part>
      <Part title={t('findings.checks.method')}>
        <p>{check.method}</p>
        {parameters.length > 0 && (
          <p className={surface.muted}>
            {t('findings.checks.parameters')}:{' '}
            <span className={surface.mono}>
              {parameters
                .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
                .join(', ')}
            </span>
          </p>
        )}
      </Part>
      {check.question && (
        <Part title={t('findings.checks.question')}>
          <p>{check.question.text}</p>
          <ul>
            <li>
              {t('findings.checks.yesMeans', { text: check.question.yesMeans })}
            </li>
            <li>
              {t('findings.checks.noMeans', { text: check.question.noMeans })}
            </li>
          </ul>
        </Part>
      )}
      <Part title={t('findings.checks.bestPractices')}>
        <ul>
          {check.bestPractices.map(({ id, title, url, risk }) => (
            <li key={id}>
              <OutLink href={url}>{`${id} ${title}`}</OutLink>{' '}
              <RiskBadge risk={risk} quiet />
            </li>
          ))}
        </ul>
      </Part>
      <details>
        <summary className={surface.summary}>
          {t('findings.checks.tradeOffs')}, {t('findings.checks.docs')}
        </summary>
        <Part title={t('findings.checks.tradeOffs')}>
          <ul>
            {check.tradeOffs.map(({ pillar, text }) => (
              <li key={`${pillar} ${text}`}>
                {t('findings.checks.tradeOff', {
                  pillar: t(`common.pillar.${pillar}`),
                  text,
                })}
              </li>
            ))}
          </ul>
        </Part>
        <Part title={t('findings.checks.docs')}>
          <ul>
            {check.docs.map(url => (
              <li key={url}>
                <OutLink href={url}>{url}</OutLink>
              </li>
            ))}
          </ul>
        </Part>
        {others.length > 0 && (
          <Part title={t('findings.checks.equivalents')}>
            <ul>
              {others.map(([tool, ids]) => (
                <li key={tool}>
                  {tool}: <span className={surface.mono}>{ids.join(', ')}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </details>
    </>
  );
}
