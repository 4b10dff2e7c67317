/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Overview, Trend } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useRunUpdates } from '../hooks/useRunUpdates';
import { useText } from '../hooks/useText';
import { entityTitle } from '../links/entityName';
import { useEntityTabLink } from '../links/useEntityTabLink';
import { useOrgLink } from '../links/useOrgLink';
import { withinOf } from '../links/withinOf';
import { RiskBadge } from '../parts/badges';
import { FirstReviewHint } from '../parts/FirstReviewHint';
import { ResourceView } from '../parts/ResourceView';
import { Sparkline } from '../parts/Sparkline';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { portfolioOfOwners } from '../Portfolio/portfolioOf';
import { paletteOf } from '../theme/palette';

const DAYS = 30;
const SHOWN = 5;
/** As many owners as one request names. */
const MOST_OWNERS = 100;

const useStyles = makeStyles((theme: Theme) => ({
  stack: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
  figures: {
    display: 'grid',
    gap: theme.spacing(0.5, 3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
  },
  value: { fontSize: '1.5rem', fontWeight: 650, letterSpacing: '-0.02em' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(0, 1),
    padding: theme.spacing(0.75, 0),
    fontSize: '0.8125rem',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    '& + &': {
      borderTop: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
    },
  },
  // beside the badge, and above the time where there is no room for both
  text: { flex: '1 1 180px', minWidth: 0 },
}));

interface Mine {
  owners: string[];
  /** Absent for somebody who owns nothing. */
  figures?: { overview: Overview; trend: Trend };
}

/** Change of the open HIGH risks over the period, where one is known. */
function highChange({ previous, points }: Trend): number | undefined {
  const before = previous ?? points[0];
  const now = points[points.length - 1];
  return now && before && now !== before
    ? now.counts.high - before.counts.high
    : undefined;
}

function Figures(props: {
  owners: string[];
  overview: Overview;
  trend: Trend;
}) {
  const { owners, overview, trend } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const { subject } = portfolioOfOwners(owners, { childGroups: false });
  const link = useOrgLink(withinOf(subject));
  const tabLink = useEntityTabLink();
  const change = highChange(trend);
  const small = `${surface.small} ${surface.muted}`;
  const days = { days: String(DAYS) };
  return (
    <div className={classes.stack}>
      <div className={`${classes.figures} ${surface.figures}`}>
        <div>
          <div className={surface.label}>{t('trend.mine.high')}</div>
          <Link
            className={`${surface.link} ${classes.value}`}
            to={link('risks', { risk: 'HIGH' })}
            aria-label={t('trend.mine.highLink', {
              count: overview.counts.high,
            })}
          >
            {format.number(overview.counts.high)}
          </Link>
          <div className={small}>
            {change === undefined ? (
              t('entity.header.noEarlier')
            ) : (
              <Link
                className={surface.link}
                to={link('risks', { risk: 'HIGH' })}
              >
                {t('trend.mine.change', {
                  change: format.signed(change),
                  ...days,
                })}
              </Link>
            )}
          </div>
        </div>
        <div>
          <div className={surface.label}>{t('org.overview.score')}</div>
          <Link
            className={`${surface.link} ${classes.value}`}
            to={link('entities')}
            aria-label={t('trend.mine.scoreLink', {
              score: String(overview.low),
              count: overview.entities,
            })}
          >
            {overview.low}
          </Link>
          <Sparkline
            values={trend.points.map(point => point.low)}
            tone="notice"
            label={t('trend.mine.sparkline', {
              first: String(trend.points[0]?.low ?? overview.low),
              last: String(overview.low),
              ...days,
            })}
          />
        </div>
      </div>
      {overview.newest.length === 0 ? (
        <p className={small}>{t('org.overview.newestNone')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('org.overview.newest')}>
          {overview.newest.slice(0, SHOWN).map(risk => (
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
    </div>
  );
}

/**
 * For the home page: open HIGH risks of the entities that the reader owns,
 * alone or through groups, with their course.
 */
export function MyRisks() {
  const identity = useApi(identityApiRef);
  const api = useApi(wellArchitectedApiRef);
  const surface = useSurfaceStyles();
  const t = useText();
  const mine = useResource<Mine>({
    key: 'mine',
    read: async () => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      const owners = ownershipEntityRefs
        .map(ref => ref.toLocaleLowerCase('en-US'))
        .slice(0, MOST_OWNERS);
      if (owners.length === 0) {
        return { owners };
      }
      const { filter, subject } = portfolioOfOwners(owners, {
        childGroups: false,
      });
      const [overview, trend] = await Promise.all([
        api.getOverview(filter),
        api.getTrend(subject, { days: DAYS }),
      ]);
      return { owners, figures: { overview, trend } };
    },
  });
  useRunUpdates({ waiting: false, onUpdate: mine.reload });
  return (
    <ResourceView
      resource={mine}
      name={t('trend.mine.title')}
      heights={[60, 32, 32, 32]}
    >
      {({ owners, figures }) =>
        figures && figures.overview.entities > 0 ? (
          <Figures owners={owners} {...figures} />
        ) : (
          <>
            <p className={`${surface.small} ${surface.muted}`}>
              {t('trend.mine.empty')}
            </p>
            <FirstReviewHint />
          </>
        )
      }
    </ResourceView>
  );
}
