/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Button } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import {
  EvidenceItem,
  FindingDetail,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { StateBadge } from '../parts/badges';
import { CopyButton } from '../parts/CopyButton';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { paletteOf } from '../theme/palette';
import { Facts } from './Facts';
import { Part } from '../parts/Part';
import { reportsOf } from './reportsOf';

/** More are a press away: the panel stays readable with 200 resources. */
const FIRST_SHOWN = 8;

const useStyles = makeStyles((theme: Theme) => ({
  list: {
    '&&': { listStyle: 'none', padding: 0, display: 'grid', gap: 8 },
    '& li + li': { '&&': { marginTop: 0 } },
  },
  item: {
    padding: theme.spacing(1.25, 1.5),
    border: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
    borderRadius: 8,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 8,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
}));

function Item({ item }: { item: EvidenceItem }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const { subject, status, risk, message, evidence } = item.observation;
  const reports = reportsOf(evidence);
  const { alsoReportedBy, ...others } = evidence;
  const facts = reports.length > 0 ? others : evidence;
  const place = [subject.accountId, subject.region].filter(Boolean).join(' · ');
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <span className={classes.name}>{subject.name || subject.id}</span>
        <StateBadge state={status} risk={risk} />
      </div>
      <div>{message}</div>
      {reports.length > 0 && (
        <div className={surface.small}>
          {t('entity.panel.alsoReported', { reports: reports.join(', ') })}
        </div>
      )}
      {place && (
        <div className={`${surface.small} ${surface.muted} ${surface.figures}`}>
          {place}
        </div>
      )}
      {subject.arn && (
        <div className={surface.row}>
          <code className={`${surface.mono} ${surface.muted}`}>
            {subject.arn}
          </code>
          <CopyButton text={subject.arn} thing={subject.arn} />
        </div>
      )}
      <div className={surface.row}>
        {item.consoleUrl && (
          <a
            className={`${surface.link} ${surface.small}`}
            href={item.consoleUrl}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('entity.panel.console')}{' '}
            <RiExternalLinkLine size={13} aria-hidden />
          </a>
        )}
      </div>
      <Facts facts={facts} />
    </li>
  );
}

/** What the verdict rests on, resource by resource, worst first. */
export function EvidencePart({ finding }: { finding: FindingDetail }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { evidence, evidenceTotal, result } = finding;
  const shown = all ? evidence : evidence.slice(0, FIRST_SHOWN);
  return (
    <Part title={t('entity.panel.evidence')}>
      {evidence.length === 0 ? (
        <p className={surface.muted}>{t('entity.panel.evidenceNone')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map(item => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
      {shown.length < evidence.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {t('common.action.showMore')}
        </Button>
      )}
      <p
        className={`${surface.small} ${surface.muted}`}
        style={{ marginTop: 8 }}
      >
        {shown.length < evidenceTotal &&
          `${t('entity.panel.evidenceMore', {
            shown: format.number(shown.length),
            total: format.number(evidenceTotal),
          })} `}
        {t('entity.panel.read', { when: format.dateTime(result.evaluatedAt) })}
      </p>
    </Part>
  );
}
