/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  EntityDay,
  EntitySummary,
  PILLAR_IDS,
  PillarId,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { useOrgLink } from '../links/useOrgLink';
import { LevelBadge } from '../parts/badges';
import { ScoreBar } from '../parts/ScoreBar';
import { ScrollBox } from '../parts/ScrollBox';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { toneOfLevel, toneOfScore } from '../theme/toneOf';

const useStyles = makeStyles((theme: Theme) => ({
  entity: { [theme.breakpoints.up('md')]: { minWidth: 190 } },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  score: { minWidth: 96 },
  bars: { display: 'grid', gridTemplateColumns: 'repeat(6, 18px)', gap: 3 },
}));

/** Six bars too small for figures; the figures are in their title and text. */
function MiniBars(props: {
  entity: EntityDay;
  linkOf: (pillar: PillarId) => string;
}) {
  const { entity, linkOf } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const words = useScoreText();
  return (
    <span className={classes.bars}>
      {PILLAR_IDS.map(pillar => {
        const summary = entity.pillars[pillar];
        const text = `${t(`common.pillar.${pillar}`)}: ${words.full(summary)}`;
        const shown = summary.enoughEvidence;
        return (
          // the tab that the row leads to has them as tiles, so the keyboard
          // need not stop six times a row
          <Link key={pillar} title={text} to={linkOf(pillar)} tabIndex={-1}>
            <ScoreBar
              low={shown ? summary.low : 0}
              high={shown ? summary.high : 0}
              tone={toneOfScore(summary)}
              height={8}
            />
            <span className={surface.hidden}>{text}. </span>
          </Link>
        );
      })}
    </span>
  );
}

/** An entity of today or, without what is not kept, of another day. */
type ListedEntity = EntityDay &
  Partial<Pick<EntitySummary, 'type' | 'evaluatedAt'>>;

/** A count that leads to what it counts. */
function Count(props: { value: number; to: string }) {
  const { value, to } = props;
  const surface = useSurfaceStyles();
  const format = useFormat();
  return (
    <Link className={surface.textLink} to={to}>
      {format.number(value)}
    </Link>
  );
}

/** Entities with their scores; each leads to its own tab. */
export function EntitiesTable(props: {
  rows: ListedEntity[];
  /** Filters that the tab is opened with, so that it shows the same. */
  pillar: string;
  risk: string;
  /** The rows are of this day, `YYYY-MM-DD`, not of today. */
  day?: string;
}) {
  const { rows, pillar, risk, day } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const tabLink = useEntityTabLink();
  const orgLink = useOrgLink(day ? { day } : {});
  const countLink = (entityRef: string, of: string) =>
    day
      ? orgLink('risks', { entity: entityRef, risk: of })
      : tabLink(entityRef, { risk: of });
  /** To the findings of a row: of its day, or of today in its tab. */
  const findingsLink = (entityRef: string, filter: Record<string, string>) =>
    day
      ? orgLink('risks', { entity: entityRef, risk: 'all', ...filter })
      : tabLink(
          entityRef,
          'pillar' in filter || 'state' in filter ? filter : undefined,
        );
  const carried = {
    ...(pillar && { pillar }),
    ...(risk && { risk }),
  };
  return (
    <ScrollBox>
      <table className={`${table.table} ${table.hoverRows}`}>
        <caption className={table.caption}>
          {day
            ? t('org.day.caption', { day: format.day(day) })
            : t('org.entities.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('org.entities.entity')}</th>
            <th scope="col" className={table.wideOnly}>
              {t('org.entities.owner')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('org.entities.system')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('org.entities.level')}
            </th>
            <th scope="col">{t('org.entities.score')}</th>
            <th scope="col" className={table.wideOnly}>
              {t('org.entities.bars')}
            </th>
            <th scope="col" className={table.number}>
              {t('org.entities.high')}
            </th>
            <th scope="col" className={`${table.number} ${table.wideOnly}`}>
              {t('org.entities.medium')}
            </th>
            <th scope="col" className={`${table.number} ${table.wideOnly}`}>
              {t('org.entities.coverage')}
            </th>
            {!day && (
              <th scope="col" className={table.wideOnly}>
                {t('org.entities.evaluated')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.entityRef}>
              <th scope="row" className={classes.entity}>
                <Link
                  className={`${surface.textLink} ${classes.name}`}
                  to={tabLink(row.entityRef, carried)}
                >
                  {row.title ?? entityName(row.entityRef)}
                </Link>
                <div className={surface.muted}>
                  {[row.kind, row.type].filter(Boolean).join(' · ')}
                </div>
                {row.level && (
                  <span className={table.narrowOnly}>
                    <LevelBadge level={row.level} />
                  </span>
                )}
              </th>
              <td className={table.wideOnly}>
                {row.ownerRef ? (
                  <Link
                    className={surface.link}
                    to={orgLink('entities', { owner: row.ownerRef })}
                  >
                    {entityName(row.ownerRef)}
                  </Link>
                ) : (
                  '–'
                )}
              </td>
              <td className={table.wideOnly}>
                {row.systemRef ? (
                  <Link
                    className={surface.link}
                    to={orgLink('entities', { system: row.systemRef })}
                  >
                    {entityName(row.systemRef)}
                  </Link>
                ) : (
                  '–'
                )}
              </td>
              <td className={table.wideOnly}>
                {row.level ? <LevelBadge level={row.level} /> : '–'}
              </td>
              <td className={`${classes.score} ${surface.figures}`}>
                {row.level === 'not-assessed' ? (
                  t('common.score.notEnough')
                ) : (
                  <>
                    <Link
                      className={surface.link}
                      to={findingsLink(row.entityRef, {})}
                    >
                      <strong>{row.low}</strong>
                      {row.high > row.low && (
                        <span className={surface.muted}> – {row.high}</span>
                      )}
                    </Link>
                    <ScoreBar
                      low={row.low}
                      high={row.high}
                      tone={row.level ? toneOfLevel(row.level) : 'neutral'}
                      height={4}
                    />
                  </>
                )}
              </td>
              <td className={table.wideOnly}>
                <MiniBars
                  entity={row}
                  linkOf={bar => findingsLink(row.entityRef, { pillar: bar })}
                />
              </td>
              <td className={table.number}>
                <Count
                  value={row.counts.high}
                  to={countLink(row.entityRef, 'HIGH')}
                />
              </td>
              <td className={`${table.number} ${table.wideOnly}`}>
                <Count
                  value={row.counts.medium}
                  to={countLink(row.entityRef, 'MEDIUM')}
                />
              </td>
              <td className={`${table.number} ${table.wideOnly}`}>
                <Link
                  className={surface.link}
                  to={findingsLink(row.entityRef, { state: 'unknown' })}
                >
                  {row.coverage} %
                </Link>
              </td>
              {!day && (
                <td className={`${table.wideOnly} ${table.nowrap}`}>
                  {row.evaluatedAt ? (
                    <time
                      dateTime={row.evaluatedAt}
                      title={format.dateTime(row.evaluatedAt)}
                    >
                      {format.ago(row.evaluatedAt)}
                    </time>
                  ) : (
                    t('entity.header.never')
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
