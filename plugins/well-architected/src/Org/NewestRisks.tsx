/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Overview } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityTitle } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { useOrgLink } from '../links/useOrgLink';
import { RiskBadge } from '../parts/badges';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { paletteOf } from '../theme/palette';

const useStyles = makeStyles((theme: Theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 1.5),
    padding: theme.spacing(1.25, 0),
    fontSize: '0.8125rem',
    lineHeight: 1.5,
    '& + &': {
      borderTop: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
    },
  },
  text: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** HIGH risks that opened last, each leading to its finding. */
export function NewestRisks(props: {
  newest: Overview['newest'];
  /** Filters of the list behind, for a part of the organisation. */
  within?: Record<string, string>;
}) {
  const { newest, within } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const tabLink = useEntityTabLink();
  const orgLink = useOrgLink(within);
  return (
    <Section
      title={t('org.overview.newest')}
      actions={
        newest.length > 0 && (
          <Link
            className={`${surface.textLink} ${surface.small}`}
            to={orgLink('risks', { sort: 'age' })}
          >
            {t('org.overview.all')}
          </Link>
        )
      }
    >
      {newest.length === 0 ? (
        <p className={surface.muted}>{t('org.overview.newestNone')}</p>
      ) : (
        <ul className={classes.list}>
          {newest.map(risk => (
            <li
              key={`${risk.entityRef} ${risk.checkId}`}
              className={classes.item}
            >
              <RiskBadge risk={risk.risk} />
              <span className={classes.text}>
                <Link
                  className={surface.textLink}
                  to={tabLink(risk.entityRef, { finding: risk.checkId })}
                >
                  {entityTitle({ entityRef: risk.entityRef })}: {risk.title}
                </Link>
                <br />
                <span className={surface.muted}>{risk.message}</span>
              </span>
              <span className={surface.muted}>
                {t(`common.pillarShort.${risk.pillar}`)}
              </span>
              <time
                className={surface.muted}
                dateTime={risk.since}
                title={format.dateTime(risk.since)}
              >
                {format.ago(risk.since)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
