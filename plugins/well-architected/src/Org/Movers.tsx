/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiArrowRightDownLine, RiArrowRightUpLine } from '@remixicon/react';
import {
  EntityMover,
  Overview,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName, entityTitle } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { useOrgLink } from '../links/useOrgLink';
import { Badge } from '../parts/Badge';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

const useStyles = makeStyles((theme: Theme) => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(2, 4),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    },
  },
  heading: { margin: 0, fontSize: '0.8125rem', fontWeight: 600 },
  name: { overflowWrap: 'anywhere' },
  // begins where its heading does
  table: { '&& tr > :first-child': { paddingLeft: 0 } },
}));

function MoverTable(props: {
  way: 'up' | 'down';
  movers: EntityMover[];
  within?: Record<string, string>;
}) {
  const { way, movers, within } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  const t = useText();
  const format = useFormat();
  const tabLink = useEntityTabLink();
  const orgLink = useOrgLink(within);
  const title = t(`org.overview.movers.${way}`);
  if (movers.length === 0) {
    return (
      <div>
        <h3 className={classes.heading}>{title}</h3>
        <p className={`${surface.small} ${surface.muted}`}>
          {t(`org.overview.movers.none.${way}`)}
        </p>
      </div>
    );
  }
  return (
    <div>
      <h3 className={classes.heading}>{title}</h3>
      <table className={`${table.table} ${classes.table}`}>
        <caption className={table.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('org.entities.entity')}</th>
            <th scope="col" className={table.number}>
              {t('org.overview.movers.score')}
            </th>
            <th scope="col" className={table.number}>
              {t('common.risk.HIGH')}
            </th>
          </tr>
        </thead>
        <tbody>
          {movers.map(mover => (
            <tr key={mover.entityRef}>
              <th scope="row" className={classes.name}>
                <Link
                  className={surface.textLink}
                  to={tabLink(mover.entityRef)}
                >
                  {entityTitle(mover)}
                </Link>
                {mover.ownerRef && (
                  <div>
                    <Link
                      className={surface.link}
                      to={orgLink('entities', { owner: mover.ownerRef })}
                    >
                      {entityName(mover.ownerRef)}
                    </Link>
                  </div>
                )}
              </th>
              <td className={table.number}>
                <Link className={surface.link} to={tabLink(mover.entityRef)}>
                  {mover.low}{' '}
                  {mover.change !== 0 && (
                    <Badge
                      tone={way === 'up' ? 'best' : 'danger'}
                      icon={
                        way === 'up' ? RiArrowRightUpLine : RiArrowRightDownLine
                      }
                    >
                      {format.signed(mover.change)}
                    </Badge>
                  )}
                </Link>
              </td>
              <td className={table.number}>
                <Link
                  className={surface.textLink}
                  to={tabLink(mover.entityRef, { risk: 'HIGH' })}
                >
                  {format.number(mover.high)}
                  {mover.highChange !== 0 &&
                    ` (${format.signed(mover.highChange)})`}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Entities that changed most in 30 days, for the better and the worse. */
export function Movers(props: {
  movers: Overview['movers'];
  /** Filters of the lists behind, for a part of the organisation. */
  within?: Record<string, string>;
}) {
  const { movers, within } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <Section title={t('org.overview.movers.title')}>
      <div className={classes.columns}>
        <MoverTable way="up" movers={movers.up} within={within} />
        <MoverTable way="down" movers={movers.down} within={within} />
      </div>
    </Section>
  );
}
