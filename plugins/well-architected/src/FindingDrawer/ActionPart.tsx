/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import { RiExternalLinkLine } from '@remixicon/react';
import {
  ActionItem,
  renderAction,
} from 'backstage-plugin-well-architected-common';
import { PullsAgainst } from '../findings/PullsAgainst';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { CopyButton } from '../parts/CopyButton';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Part } from '../parts/Part';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 32px',
    margin: '0 0 12px',
  },
  fact: { '& dt': { marginBottom: 2 }, '& dd': { margin: 0, fontWeight: 600 } },
});

const PHASE = {
  now: 'entity.panel.phaseNow',
  next: 'entity.panel.phaseNext',
  later: 'entity.panel.phaseLater',
} as const;

/** What to do, how to know that it is done, and what it costs elsewhere. */
export function ActionPart({ action }: { action: ActionItem }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const facts = [
    { label: t('entity.panel.phase'), value: t(PHASE[action.phase]) },
    {
      label: t('entity.panel.effort'),
      value: t(`common.effort.${action.effort}`),
    },
    ...(action.monthlySavingUsd
      ? [
          {
            label: t('entity.panel.saving'),
            value: t('entity.panel.perMonth', {
              amount: format.usd(action.monthlySavingUsd),
            }),
          },
        ]
      : []),
  ];
  return (
    <>
      <Part title={t('entity.panel.todo')}>
        <p>{action.recommendation}</p>
        <dl className={classes.facts}>
          {facts.map(fact => (
            <div key={fact.label} className={classes.fact}>
              <dt className={surface.label}>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
        <CopyButton
          text={renderAction(action)}
          thing={t('entity.report.copyAction', { issue: action.issue })}
        />
      </Part>
      <Part title={t('entity.panel.steps')}>
        <ol>
          {action.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title={t('entity.panel.success')}>
        <ul>
          {action.successCriteria.map(criterion => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('entity.panel.tradeOffs')}>
        {action.tradeOffs.length === 0 ? (
          <p className={surface.muted}>{t('entity.panel.noTradeOffs')}</p>
        ) : (
          <ul>
            {action.tradeOffs.map(({ pillar, text }) => (
              <li key={`${pillar} ${text}`}>
                {t(`common.pillar.${pillar}`)}: {text}
              </li>
            ))}
          </ul>
        )}
        <PullsAgainst action={action} />
      </Part>
      {action.resources.length > 0 && (
        <Part title={t('entity.panel.resources')}>
          <ul>
            {action.resources.map(({ url, title }) => (
              <li key={url}>
                <a
                  className={surface.link}
                  href={url}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {title} <RiExternalLinkLine size={13} aria-hidden />
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
