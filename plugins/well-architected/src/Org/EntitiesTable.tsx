/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntitySummary,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { useOrgLink } from '../links/useOrgLink';
import { LevelBadge } from '../parts/badges';
import { ScoreBar } from '../parts/ScoreBar';
import { useScoreText } from '../parts/useScoreText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { toneOfLevel, toneOfScore } from '../theme/toneOf';

const useStyles = makeStyles({
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  score: { minWidth: 96 },
  bars: { display: 'grid', gridTemplateColumns: 'repeat(6, 18px)', gap: 3 },
});

/** Six bars too small for figures; the figures are in their title and text. */
function MiniBars({ entity }: { entity: EntitySummary }) {
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
          <span key={pillar} title={text}>
            <ScoreBar
              low={shown ? summary.low : 0}
              high={shown ? summary.high : 0}
              tone={toneOfScore(summary)}
              height={8}
            />
            <span className={surface.hidden}>{text}. </span>
          </span>
        );
      })}
    </span>
  );
}

/** Entities with their scores; each leads to its own tab. */
export function EntitiesTable(props: {
  rows: EntitySummary[];
  /** Filters that the tab is opened with, so that it shows the same. */
  pillar: string;
  risk: string;
}) {
  const { rows, pillar, risk } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const tabLink = useEntityTabLink();
  const orgLink = useOrgLink();
  const carried = {
    ...(pillar && { pillar }),
    ...(risk && { risk }),
  };
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.hoverRows}`}>
        <caption className={table.caption}>{t('org.entities.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('org.entities.entity')}</th>
            <th scope="col" className={table.wideOnly}>
              {t('org.entities.owner')}
            </th>
            <th scope="col" className={table.wideOnly}>
              {t('org.entities.system')}
            </th>
            <th scope="col">{t('org.entities.level')}</th>
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
            <th scope="col" className={table.wideOnly}>
              {t('org.entities.evaluated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.entityRef}>
              <th scope="row">
                <Link
                  className={`${surface.textLink} ${classes.name}`}
                  to={tabLink(row.entityRef, carried)}
                >
                  {row.title ?? entityName(row.entityRef)}
                </Link>
                <div className={surface.muted}>
                  {[row.kind, row.type].filter(Boolean).join(' · ')}
                </div>
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
              <td>
                <LevelBadge level={row.level} />
              </td>
              <td className={`${classes.score} ${surface.figures}`}>
                {row.level === 'not-assessed' ? (
                  t('common.score.notEnough')
                ) : (
                  <>
                    <strong>{row.low}</strong>
                    {row.high > row.low && (
                      <span className={surface.muted}> – {row.high}</span>
                    )}
                    <ScoreBar
                      low={row.low}
                      high={row.high}
                      tone={toneOfLevel(row.level)}
                      height={4}
                    />
                  </>
                )}
              </td>
              <td className={table.wideOnly}>
                <MiniBars entity={row} />
              </td>
              <td className={table.number}>
                <Link
                  className={surface.textLink}
                  to={tabLink(row.entityRef, { risk: 'HIGH' })}
                >
                  {format.number(row.counts.high)}
                </Link>
              </td>
              <td className={`${table.number} ${table.wideOnly}`}>
                <Link
                  className={surface.textLink}
                  to={tabLink(row.entityRef, { risk: 'MEDIUM' })}
                >
                  {format.number(row.counts.medium)}
                </Link>
              </td>
              <td className={`${table.number} ${table.wideOnly}`}>
                {row.coverage} %
              </td>
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
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
