/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { Level } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useOrgLink } from '../links/useOrgLink';
import { LevelBadge } from '../parts/badges';
import { ScoreBar } from '../parts/ScoreBar';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { toneOfLevel } from '../theme/toneOf';
import { LEVELS } from '../filters/levels';

const useStyles = makeStyles({
  bar: { width: '40%', '&&': { verticalAlign: 'middle' } },
});

/** How many entities have reached which level. */
export function LevelDistribution(props: {
  levels: Record<Level, number>;
  entities: number;
  /** Filters of the lists behind, for a part of the organisation. */
  within?: Record<string, string>;
}) {
  const { levels, entities, within } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const link = useOrgLink(within);
  return (
    <Section title={t('org.overview.levels')}>
      <ScrollBox>
        <table className={table.table}>
          <caption className={table.caption}>
            {t('org.overview.levelsCaption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('org.overview.colLevel')}</th>
              <th scope="col" className={table.number}>
                {t('org.overview.colEntities')}
              </th>
              <th scope="col">{t('org.overview.colShare')}</th>
            </tr>
          </thead>
          <tbody>
            {LEVELS.map(level => {
              const share = Math.round((100 * levels[level]) / entities);
              return (
                <tr key={level}>
                  <th scope="row">
                    <LevelBadge level={level} />
                  </th>
                  <td className={table.number}>
                    <Link
                      className={surface.textLink}
                      to={link('entities', { level })}
                    >
                      {format.number(levels[level])}
                    </Link>
                  </td>
                  <td className={classes.bar}>
                    <Link to={link('entities', { level })} tabIndex={-1}>
                      <ScoreBar
                        low={share}
                        high={share}
                        tone={toneOfLevel(level)}
                      />
                      <span className={surface.hidden}>{share} %</span>
                    </Link>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}
