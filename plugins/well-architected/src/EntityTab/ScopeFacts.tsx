/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { RiAlarmWarningLine } from '@remixicon/react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  ScopeField,
  ScorecardScope,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { Badge } from '../parts/Badge';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { FactOrigin } from '../Scope';

const SHOWN_TYPES = 6;
const CONTEXT_KEYS = [
  'criticality',
  'environment',
  'dataClassification',
  'compliance',
  'objective',
  'painPoints',
  'rto',
  'rpo',
  'confirmedAt',
] as const;

const useStyles = makeStyles((theme: Theme) => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: theme.spacing(2, 3),
    margin: 0,
    '& dd': { margin: '2px 0 0', overflowWrap: 'anywhere' },
  },
  items: { listStyle: 'none', padding: 0, margin: 0 },
}));

/** A declared value with where it comes from, and whether it is too old. */
function Declared(props: {
  scope: ScorecardScope;
  field: (typeof CONTEXT_KEYS)[number];
}) {
  const { scope, field } = props;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const value = scope.context[field] ?? '';
  const fact = scope.facts[field as ScopeField];
  const { origin, entityRef: from, overdue, dueOn } = scope.confirmation;
  const isDay = field === 'confirmedAt';
  return (
    <>
      {t(`entity.context.${field}`)}: {isDay ? format.day(value) : value}
      {fact && (
        <>
          {' · '}
          <FactOrigin fact={fact} />
        </>
      )}
      {isDay && origin && (
        <span className={surface.muted}>
          {' · '}
          {from
            ? t('scope.by.systemOf', { entity: entityName(from) })
            : t(`scope.by.${origin}`)}
        </span>
      )}
      {isDay && overdue && dueOn && (
        <>
          {' '}
          <Badge tone="danger" icon={RiAlarmWarningLine}>
            {t('scope.overdue', { date: format.day(dueOn) })}
          </Badge>
        </>
      )}
    </>
  );
}

/** `AWS::DynamoDB::Table` as "DynamoDB Table". */
const typeName = (type: string) => type.split('::').slice(1).join(' ') || type;

function Fact(props: { label: string; origin?: string; children: ReactNode }) {
  const surface = useSurfaceStyles();
  const t = useText();
  return (
    <div>
      <dt className={surface.label}>
        {props.label}
        {props.origin && (
          <>
            {' '}
            · {t('entity.header.origin', { entity: entityName(props.origin) })}
          </>
        )}
      </dt>
      <dd className={`${surface.small} ${surface.figures}`}>
        {props.children}
      </dd>
    </div>
  );
}

/** What was reviewed: accounts, Regions, resources, and what was declared. */
export function ScopeFacts(props: {
  scope: ScorecardScope;
  entityRef: string;
}) {
  const { scope, entityRef } = props;
  const classes = useStyles();
  const t = useText();
  const format = useFormat();
  const inherited = (origin?: string) =>
    origin && origin !== entityRef ? origin : undefined;
  const types = Object.entries(scope.resourceCounts).sort(
    (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]),
  );
  const declared = CONTEXT_KEYS.filter(key => scope.context[key]);
  const none = t('entity.header.none');
  return (
    <dl className={classes.list}>
      <Fact
        label={t('entity.header.accounts')}
        origin={inherited(scope.origin.accounts)}
      >
        <ul className={classes.items}>
          {scope.accounts.map(account => (
            <li key={account.id}>
              {account.name || account.id}
              {account.name &&
                account.name !== account.id &&
                ` (${account.id})`}
              {account.environment && ` · ${account.environment}`}
              {account.environment && account.environmentFact && (
                <>
                  {' · '}
                  <FactOrigin fact={account.environmentFact} />
                </>
              )}
              {!account.configured && ` · ${t('entity.header.notConfigured')}`}
            </li>
          ))}
          {scope.accounts.length === 0 && <li>{none}</li>}
        </ul>
      </Fact>
      <Fact
        label={t('entity.header.regions')}
        origin={inherited(scope.origin.regions)}
      >
        {scope.regions.join(', ') || none}
      </Fact>
      <Fact
        label={t('entity.header.resources')}
        origin={inherited(scope.origin.selectors)}
      >
        {types
          .slice(0, SHOWN_TYPES)
          .map(([type, count]) => `${format.number(count)} ${typeName(type)}`)
          .join(', ') || none}
        {types.length > SHOWN_TYPES &&
          ` ${t('entity.header.moreTypes', {
            value: String(types.length - SHOWN_TYPES),
          })}`}
      </Fact>
      {declared.length > 0 && (
        <Fact label={t('entity.header.context')}>
          <ul className={classes.items}>
            {declared.map(key => (
              <li key={key}>
                <Declared scope={scope} field={key} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}
