/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { Link } from 'react-router-dom';
import { Trend, TrendSubject } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { changesOf, FigureChange } from './changes';
import { useDayLink } from './useDayLink';
import { useFigureLink } from './useFigureLink';

const useStyles = makeStyles((theme: Theme) => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1, 3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  },
  value: { fontSize: '1.25rem', fontWeight: 650, letterSpacing: '-0.01em' },
  line: { display: 'block' },
}));

/** A figure, or a change of one, with the list behind it. */
function FigureValue(props: { to: string | undefined; children: string }) {
  const { to, children } = props;
  const surface = useSurfaceStyles();
  return to === undefined ? (
    <>{children}</>
  ) : (
    <Link to={to} className={surface.link}>
      {children}
    </Link>
  );
}

/** The figures of a period beside those of the period before. */
export function TrendFigures(props: { trend: Trend; subject: TrendSubject }) {
  const { trend, subject } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const link = useFigureLink(subject, trend);
  const linkOf = useDayLink()(subject);
  const { points, previous } = trend;
  // changes lead to the day that they are told since
  const previousLink = ({ figure }: FigureChange) =>
    previous && linkOf({ day: previous.day, figure });
  const alikeLink = ({ figure }: FigureChange) => {
    const [from, to] = [points[0].day, points[points.length - 1].day];
    return linkOf({ day: to, figure, line: 'alike', alike: { from, to } });
  };
  const changeText = ({ change }: FigureChange) => {
    if (change === undefined || !trend.previous) {
      return t('trend.figures.noPrevious');
    }
    const day = format.day(trend.previous.day);
    return change === 0
      ? t('trend.figures.unchanged', { day })
      : t('trend.figures.change', { change: format.signed(change), day });
  };
  const alikeText = ({ alike }: FigureChange) => {
    if (!alike) {
      return '';
    }
    const change = format.signed(alike.change);
    if (alike.sinceCatalogue) {
      return t('trend.figures.alikeSince', { change });
    }
    return alike.change === 0
      ? t('trend.figures.alikeSame')
      : t('trend.figures.alike', { change });
  };
  const small = `${classes.line} ${surface.small} ${surface.muted}`;
  return (
    <ul className={classes.list} aria-label={t('trend.figures.label')}>
      {changesOf(trend).map(each => (
        <li key={each.figure} className={surface.figures}>
          <span className={surface.label}>
            {t(`trend.figures.${each.figure}`)}
          </span>{' '}
          <span className={`${classes.line} ${classes.value}`}>
            <FigureValue to={link(each.figure)}>
              {format.number(each.value)}
            </FigureValue>
          </span>{' '}
          <span className={small}>
            <FigureValue to={previousLink(each)}>
              {changeText(each)}
            </FigureValue>
          </span>{' '}
          <span className={small}>
            {each.alike && (
              <FigureValue to={alikeLink(each)}>{alikeText(each)}</FigureValue>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
