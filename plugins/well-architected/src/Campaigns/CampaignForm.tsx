/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, TextAreaField, TextField } from '@backstage/ui';
import {
  Campaign,
  CampaignInput,
  wellArchitectedCampaignManagePermission,
} from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useText } from '../hooks/useText';
import { messageOf } from '../parts/ErrorPanel';
import { SaveRow } from '../parts/SaveRow';
import { Section } from '../parts/Section';
import { FormStatus } from '../parts/StatusText';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { AudienceFields } from './AudienceFields';
import { SelectionFields } from './SelectionFields';
import { TargetFields } from './TargetFields';
import { dayIn, useCampaignDraft } from './useCampaignDraft';

const isEmpty = ({ checkIds, pillars, risks }: CampaignInput['selection']) =>
  checkIds.length + pillars.length + risks.length === 0;

/** Writes a campaign: a new one, or a change of one that is not over. */
export function CampaignForm(props: {
  campaign?: Campaign;
  onSaved: (campaign: Campaign) => void;
  onBack: () => void;
}) {
  const { campaign, onSaved, onBack } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const { draft, change } = useCampaignDraft(campaign);
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<FormStatus>();
  const permission = wellArchitectedCampaignManagePermission;
  const { allowed, loading } = usePermission({ permission });
  const begun = campaign?.status === 'running';
  const today = dayIn(0);

  const problemOf = () => {
    if (!draft.name.trim()) {
      return t('campaigns.form.nameNeeded');
    }
    return isEmpty(draft.selection) ? t('campaigns.form.checksNeeded') : '';
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const problem = problemOf();
    if (problem) {
      setStatus({ text: problem, isError: true });
      return;
    }
    setBusy(true);
    setStatus(undefined);
    try {
      onSaved(
        await (campaign
          ? api.updateCampaign(campaign.id, draft)
          : api.createCampaign(draft)),
      );
    } catch (error) {
      const message = messageOf(error as Error);
      const text = t('campaigns.form.failed', { message });
      setStatus({ text, isError: true });
      setBusy(false);
    }
  };
  const label = () => {
    if (campaign) {
      return t('campaigns.form.save');
    }
    return t(
      draft.starts > today
        ? 'campaigns.form.announce'
        : 'campaigns.form.create',
    );
  };

  return (
    <Section
      title={
        campaign
          ? t('campaigns.form.editTitle', { name: campaign.name })
          : t('campaigns.form.newTitle')
      }
    >
      <form className={classes.form} onSubmit={save} noValidate>
        <TextField
          label={t('campaigns.form.name')}
          value={draft.name}
          onChange={name => change({ name })}
          maxLength={127}
          isRequired
        />
        <TextAreaField
          label={t('campaigns.form.description')}
          value={draft.description}
          onChange={description => change({ description })}
          rows={3}
          maxLength={2000}
        />
        <h3 className={surface.heading}>{t('campaigns.form.checks')}</h3>
        {begun ? (
          <p className={`${surface.small} ${surface.muted}`}>
            {t('campaigns.form.begun')}
          </p>
        ) : (
          <SelectionFields
            selection={draft.selection}
            onChange={selection => change({ selection })}
          />
        )}
        <TargetFields
          draft={draft}
          begun={begun}
          today={today}
          onChange={change}
        />
        <h3 className={surface.heading}>{t('campaigns.form.audience')}</h3>
        <AudienceFields
          audience={draft.audience}
          onChange={audience => change({ audience })}
        />
        <SaveRow
          label={label()}
          variant="primary"
          permission={{ name: permission.name, allowed, loading }}
          busy={busy}
          status={status}
        >
          <Button size="small" variant="tertiary" onPress={onBack}>
            {t('common.action.cancel')}
          </Button>
        </SaveRow>
      </form>
    </Section>
  );
}
