/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiAlarmWarningLine } from '@remixicon/react';
import {
  ActionItem,
  dueOf,
  EntityReport,
  renderAction,
  renderPlan,
} from 'backstage-plugin-well-architected-common';
import { PullsAgainst } from '../findings/PullsAgainst';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { RiskBadge } from '../parts/badges';
import { CopyButton } from '../parts/CopyButton';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const useStyles = makeStyles((theme: Theme) => ({
  list: {
    margin: 0,
    paddingLeft: 24,
    fontSize: '0.875rem',
    lineHeight: 1.5,
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(1.5) },
    '& p': { margin: theme.spacing(0.25, 0, 0) },
  },
  // beside its badge, however long it is
  issue: { flex: '1 1 60%' },
  phase: {
    margin: theme.spacing(2.5, 0, 1),
    fontSize: '0.875rem',
    fontWeight: 600,
  },
}));

const PHASES = [
  { phase: 'now', title: 'entity.report.phaseNow' },
  { phase: 'next', title: 'entity.report.phaseNext' },
  { phase: 'later', title: 'entity.report.phaseLater' },
] as const;

/** Who does it until when, where that is settled or the same for all. */
function Tracking({ action }: { action: ActionItem }) {
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const due = dueOf(action);
  if (!action.tracking && !due) {
    return null;
  }
  const { ownerRef, issueUrl, status } = action.tracking ?? {};
  const facts = [
    ownerRef && `${t('entity.tracking.owner')}: ${entityName(ownerRef)}`,
    due && !due.overdue
      ? t('entity.tracking.dueOn', { date: format.day(due.dueDate) })
      : undefined,
    due?.from === 'default' ? t('findings.list.defaultDue') : undefined,
    status === 'done' ? t('entity.tracking.done') : undefined,
  ].filter(Boolean);
  return (
    <p className={surface.small}>
      {facts.join(' · ')}{' '}
      {due?.overdue && (
        <Badge tone="danger" icon={RiAlarmWarningLine}>
          {t('entity.tracking.overdue', { date: format.day(due.dueDate) })}
        </Badge>
      )}{' '}
      {issueUrl && (
        <a
          className={surface.textLink}
          href={issueUrl}
          target="_blank"
          data-self-named
          rel="noopener noreferrer"
        >
          {issueUrl}
        </a>
      )}
    </p>
  );
}

function Actions(props: { actions: ActionItem[]; start?: number }) {
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const url = useUrlState();
  const t = useText();
  const format = useFormat();
  return (
    <ol className={classes.list} start={props.start}>
      {props.actions.map(action => (
        <li key={action.checkId}>
          <div className={surface.row}>
            <RiskBadge risk={action.risk} />
            <Link
              to={url.query({ finding: action.checkId })}
              className={`${surface.textLink} ${classes.issue}`}
              preventScrollReset
            >
              {action.issue}
            </Link>
            <CopyButton
              text={renderAction(action)}
              thing={t('entity.report.copyAction', { issue: action.issue })}
            />
          </div>
          <p>{action.recommendation}</p>
          <p className={`${surface.small} ${surface.muted}`}>
            {t(`common.pillar.${action.pillar}`)} · {t('entity.panel.effort')}:{' '}
            {t(`common.effort.${action.effort}`)}
            {Boolean(action.monthlySavingUsd) &&
              ` · ${t('entity.panel.perMonth', {
                amount: format.usd(action.monthlySavingUsd!),
              })}`}
          </p>
          <PullsAgainst action={action} />
          <Tracking action={action} />
        </li>
      ))}
    </ol>
  );
}

/** What to do first, next and later, in the one order of the plan. */
export function ActionPlan(props: { id: string; report: EntityReport }) {
  const { id, report } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const { actionPlan, headline } = report;
  if (actionPlan.length === 0) {
    return (
      <Section title={t('entity.report.plan')} id={id}>
        <p className={surface.muted}>{t('entity.report.planEmpty')}</p>
      </Section>
    );
  }
  const overdue = actionPlan.filter(action => dueOf(action)?.overdue);
  return (
    <Section
      title={t('entity.report.plan')}
      id={id}
      ownPage
      actions={
        <span className={surface.row}>
          {overdue.length > 0 && (
            <Badge tone="danger" icon={RiAlarmWarningLine}>
              {t('entity.report.overdue', { count: overdue.length })}
            </Badge>
          )}
          <CopyButton
            text={renderPlan(actionPlan)}
            thing={t('entity.report.copyPlan')}
          />
        </span>
      }
    >
      <h3 className={classes.phase}>{t('entity.report.headline')}</h3>
      <Actions actions={headline} />
      {PHASES.map(({ phase, title }) => {
        const actions = actionPlan.filter(action => action.phase === phase);
        return (
          actions.length > 0 && (
            <div key={phase}>
              <h3 className={classes.phase}>{t(title)}</h3>
              <Actions
                actions={actions}
                start={1 + actionPlan.indexOf(actions[0])}
              />
            </div>
          )
        );
      })}
    </Section>
  );
}
