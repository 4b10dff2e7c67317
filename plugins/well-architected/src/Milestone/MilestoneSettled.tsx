/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { RiAlarmWarningLine } from '@remixicon/react';
import {
  MilestoneDetail,
  waiverWords,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { RiskBadge } from '../parts/badges';
import { Section } from '../parts/Section';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

function Items<T extends { checkId: string }>(props: {
  title: string;
  none: string;
  milestone: MilestoneDetail;
  items: T[];
  keyOf?: (item: T) => string;
  children: (item: T) => ReactNode;
}) {
  const { title, none, milestone, items, keyOf, children } = props;
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const titleOf = (checkId: string) =>
    milestone.findings.find(each => each.checkId === checkId)?.title ?? checkId;
  return (
    <Section title={title}>
      {items.length === 0 && <p className={surface.muted}>{none}</p>}
      <ul className={classes.items}>
        {items.map(item => (
          <li
            key={keyOf ? keyOf(item) : item.checkId}
            className={`${classes.item} ${surface.small}`}
          >
            <strong>{titleOf(item.checkId)}</strong>
            <div>{children(item)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function External(props: { href?: string }) {
  const { href } = props;
  const surface = useSurfaceStyles();
  return href ? (
    <div>
      <a
        className={surface.link}
        href={href}
        target="_blank"
        rel="noopener noreferrer"
      >
        {href}
      </a>
    </div>
  ) : null;
}

/** Answers, waivers and actions as people had settled them then. */
export function MilestoneSettled(props: { milestone: MilestoneDetail }) {
  const { milestone } = props;
  const t = useText();
  const format = useFormat();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  return (
    <>
      <Items
        title={t('milestone.answers')}
        none={t('milestone.noAnswers')}
        milestone={milestone}
        items={milestone.answers}
      >
        {answer => (
          <>
            {t(`entity.answer.${answer.value}`)}
            {answer.text && <p className={classes.quote}>{answer.text}</p>}
            <External href={answer.link} />
            <div className={surface.muted}>
              {t('entity.answer.given', {
                author: entityName(answer.author),
                date: format.date(answer.answeredAt),
                expires: format.date(answer.expiresAt),
              })}
            </div>
          </>
        )}
      </Items>
      <Items
        title={t('milestone.waivers')}
        none={t('milestone.noWaivers')}
        milestone={milestone}
        items={milestone.waivers}
        keyOf={({ id }) => id}
      >
        {waiver => (
          <>
            <RiskBadge risk={waiver.risk} quiet />{' '}
            {t(`entity.waiver.state.${waiver.state}`)}: {waiverWords(waiver)}
            <External href={waiver.link} />
          </>
        )}
      </Items>
      <Items
        title={t('milestone.actions')}
        none={t('milestone.noActions')}
        milestone={milestone}
        items={milestone.actions}
      >
        {action => (
          <>
            {t(`milestone.status.${action.status}`)}
            {action.ownerRef && ` · ${entityName(action.ownerRef)}`}
            {action.dueDate &&
              !action.overdue &&
              ` · ${t('entity.tracking.dueOn', {
                date: format.day(action.dueDate),
              })}`}{' '}
            {action.overdue && action.dueDate && (
              <Badge tone="danger" icon={RiAlarmWarningLine}>
                {t('entity.tracking.overdue', {
                  date: format.day(action.dueDate),
                })}
              </Badge>
            )}
            <External href={action.issueUrl} />
          </>
        )}
      </Items>
    </>
  );
}
