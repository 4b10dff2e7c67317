/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Waiver } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { entityName } from '../links/entityName';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { WaiverDecisions } from './WaiverDecisions';
import { WaiverStateBadge } from './WaiverStateBadge';

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    '&& p, && ol': { margin: theme.spacing(1, 0, 0) },
    '&& ol': { paddingLeft: 0, listStyle: 'none' },
    '&& li + li': { marginTop: 2 },
    overflowWrap: 'anywhere',
  },
}));

/** One waiver: what was accepted, until when, by whom, and what to decide. */
export function WaiverItem(props: {
  waiver: Waiver;
  /** What it is about, where the place does not tell. */
  heading?: ReactNode;
  onChanged: () => void;
}) {
  const { waiver, heading, onChanged } = props;
  const t = useText();
  const format = useFormat();
  const own = useStyles();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  return (
    <li className={`${classes.item} ${own.item}`}>
      {heading}
      <div className={surface.row} style={{ marginTop: heading ? 8 : 0 }}>
        <WaiverStateBadge state={waiver.state} />
        <span className={surface.small}>
          {t('entity.waiver.until', { date: format.day(waiver.expires) })}
        </span>
      </div>
      <p className={classes.quote}>{waiver.reason}</p>
      {waiver.link && (
        <p className={surface.small}>
          <a
            className={surface.textLink}
            href={waiver.link}
            target="_blank"
            rel="noopener noreferrer"
          >
            {waiver.link}
          </a>
        </p>
      )}
      {waiver.resources && (
        <p className={surface.small}>
          {t('entity.waiver.only', { list: format.list(waiver.resources) })}
        </p>
      )}
      <ol
        className={`${surface.small} ${surface.muted}`}
        aria-label={t('entity.waiver.history')}
      >
        {waiver.history.map(({ at, state, actor, note }) => (
          <li key={`${at} ${state}`}>
            {format.dateTime(at)} · {t(`entity.waiver.state.${state}`)}
            {actor ? ` · ${entityName(actor)}` : ''}
            {note ? `: ${note}` : ''}
          </li>
        ))}
      </ol>
      <WaiverDecisions waiver={waiver} onChanged={onChanged} />
    </li>
  );
}
