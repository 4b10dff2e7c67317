/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  type RemixiconComponentType,
  RiErrorWarningLine,
  RiHourglassLine,
  RiInformationLine,
  RiKey2Line,
  RiTimeLine,
} from '@remixicon/react';
import { ScorecardNotice } from 'backstage-plugin-well-architected-common';
import { makeStyles } from '@material-ui/core/styles';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { CodeBlock } from '../parts/CodeBlock';
import { MessagePanel } from '../parts/MessagePanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Tone } from '../theme/palette';
import { PermissionNotice } from './PermissionNotice';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: 10 },
  list: { margin: 0, paddingLeft: 18 },
  line: { margin: 0 },
});

type Kind = ScorecardNotice['kind'];

const LOOK: Record<Kind, { tone: Tone; icon: RemixiconComponentType }> = {
  'no-account': { tone: 'notice', icon: RiInformationLine },
  'account-not-configured': { tone: 'warning', icon: RiErrorWarningLine },
  'account-not-allowed': { tone: 'warning', icon: RiErrorWarningLine },
  'account-unreadable': { tone: 'danger', icon: RiErrorWarningLine },
  'part-unreadable': { tone: 'warning', icon: RiErrorWarningLine },
  'not-turned-on': { tone: 'notice', icon: RiInformationLine },
  'permission-missing': { tone: 'warning', icon: RiKey2Line },
  'first-run-pending': { tone: 'notice', icon: RiHourglassLine },
  'run-failed': { tone: 'danger', icon: RiErrorWarningLine },
  stale: { tone: 'warning', icon: RiTimeLine },
  'nothing-found': { tone: 'notice', icon: RiInformationLine },
  annotation: { tone: 'warning', icon: RiErrorWarningLine },
};

/** Configuration that makes an account known, to paste and adapt. */
const accountConfig = (id: string) =>
  ['wellArchitected:', '  accounts:', `    - id: '${id}'`].join('\n');

function OneNotice({ notice }: { notice: ScorecardNotice }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const { kind, message, lastCompleteAt, accountId } = notice;
  const look = LOOK[kind];
  return (
    <MessagePanel
      tone={look.tone}
      icon={look.icon}
      title={t(`entity.notice.${kind}`)}
    >
      <p className={classes.line}>{message}</p>
      {lastCompleteAt && (
        <p className={`${classes.line} ${surface.muted}`}>
          {t('entity.notice.older', { date: format.dateTime(lastCompleteAt) })}
        </p>
      )}
      {kind === 'first-run-pending' && (
        <p className={`${classes.line} ${surface.muted}`} role="status">
          {t('entity.notice.pendingHint')}
        </p>
      )}
      {kind === 'account-not-configured' && accountId && (
        <CodeBlock
          title={t('entity.notice.configure')}
          text={accountConfig(accountId)}
        />
      )}
    </MessagePanel>
  );
}

function AnnotationNotice({ notices }: { notices: ScorecardNotice[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <MessagePanel
      tone={LOOK.annotation.tone}
      icon={LOOK.annotation.icon}
      title={t('entity.notice.annotations', { count: notices.length })}
    >
      <ul className={classes.list}>
        {notices.map((notice, index) => (
          <li key={index}>{notice.problem?.message ?? notice.message}</li>
        ))}
      </ul>
    </MessagePanel>
  );
}

/**
 * Everything that limits what the scorecard can tell, worst first as the
 * backend sends it; what belongs together is one message.
 */
export function Notices(props: { notices: ScorecardNotice[] }) {
  const classes = useStyles();
  const of = (kind: Kind) => props.notices.filter(n => n.kind === kind);
  const annotations = of('annotation');
  const permissions = of('permission-missing');
  const others = props.notices.filter(
    n => !['annotation', 'permission-missing', 'no-account'].includes(n.kind),
  );
  if (annotations.length + permissions.length + others.length === 0) {
    return null;
  }
  return (
    <div className={classes.stack}>
      {others.map((notice, index) => (
        <OneNotice key={index} notice={notice} />
      ))}
      {permissions.length > 0 && <PermissionNotice notices={permissions} />}
      {annotations.length > 0 && <AnnotationNotice notices={annotations} />}
    </div>
  );
}
