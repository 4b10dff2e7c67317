/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AUDIENCE_PARTS } from './AudienceFields';

const useStyles = makeStyles((theme: Theme) => ({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0.5, 3),
    margin: theme.spacing(1.5, 0),
    '& dd': { margin: 0 },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

const isRef = (value: string) => /^[^:]+:[^/]+\/.+$/.test(value);

/** Whom a campaign is for, in words. */
function Audience({ campaign }: { campaign: Campaign }) {
  const t = useText();
  const format = useFormat();
  const parts = AUDIENCE_PARTS.filter(
    ([part]) => campaign.audience[part].length > 0,
  );
  return parts.length === 0 ? (
    <>{t('campaigns.facts.everybody')}</>
  ) : (
    <ul style={{ margin: 0, paddingLeft: 18 }}>
      {parts.map(([part]) => (
        <li key={part}>
          {t(`campaigns.audience.${part}`)}
          {': '}
          {format.list(
            campaign.audience[part].map(value =>
              isRef(value) ? entityName(value) : value,
            ),
          )}
        </li>
      ))}
    </ul>
  );
}

/** Target, audience and checks of a campaign. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const classes = useStyles();
  const { checks, status, targetPercent, cancelledAt } = campaign;
  return (
    <div className={surface.small}>
      {cancelledAt && (
        <p>
          {t('campaigns.facts.cancelled', {
            ago: format.ago(cancelledAt),
            reason: campaign.cancelReason ?? '',
          })}
        </p>
      )}
      <dl className={classes.facts}>
        <dt className={surface.muted}>{t('campaigns.facts.target')}</dt>
        <dd>
          {targetPercent === undefined
            ? t('campaigns.target.none')
            : t('campaigns.target.share', {
                percent: format.number(targetPercent),
              })}
        </dd>
        <dt className={surface.muted}>{t('campaigns.facts.audience')}</dt>
        <dd>
          <Audience campaign={campaign} />
        </dd>
      </dl>
      <details>
        <summary className={surface.summary}>
          {t('campaigns.checks', { count: checks.length })}
        </summary>
        {status === 'announced' && (
          <p className={surface.muted}>{t('campaigns.facts.notYet')}</p>
        )}
        <ul>
          {checks.map(check => (
            <li key={check.checkId}>
              {check.title}
              <span className={surface.muted}>
                {' · '}
                {t(`common.pillar.${check.pillar}`)}
                {' · '}
                {t(`common.risk.${check.risk}`)}
                {check.countsFrom &&
                  ` · ${t('campaigns.facts.countsFrom', {
                    day: format.day(check.countsFrom),
                  })}`}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <p className={surface.muted}>
        {t('campaigns.facts.by', {
          name: entityName(campaign.updatedBy),
          ago: format.ago(campaign.updatedAt),
        })}
      </p>
    </div>
  );
}
