/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactElement, ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const useStyles = makeStyles((theme: Theme) => ({
  root: { display: 'flex', width: '100%', gap: theme.spacing(2) },
  icon: { flex: 'none', paddingTop: 2 },
  body: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'grid',
    gap: theme.spacing(0.75),
    overflowWrap: 'anywhere',
  },
  title: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
}));

/** What search hands to the item of a result, in both frontend systems. */
export interface ResultItemProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactElement | ((result: SearchDocument) => ReactElement);
}

const firstLine = (text: string) => text.split('\n')[0];

/** A field with the words that were sought marked. */
function Marked(props: {
  field: 'title' | 'text';
  text: string;
  highlight?: ResultHighlight;
}) {
  const { field, text, highlight } = props;
  // the first line says it; the others are there to be found
  const marked = highlight?.fields[field];
  return highlight && marked ? (
    <HighlightedSearchResultText
      text={firstLine(marked)}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{text}</>
  );
}

/** Title that leads there, a text below it, and what is known in short. */
export function ResultItem(
  props: ResultItemProps & {
    result: SearchDocument;
    /** Badges and facts, in one row. */
    facts: ReactNode;
  },
) {
  const { result, highlight, icon, facts } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  return (
    <div className={classes.root} data-well-architected="">
      {icon && (
        <span className={classes.icon} aria-hidden>
          {typeof icon === 'function' ? icon(result) : icon}
        </span>
      )}
      <div className={classes.body}>
        {/* the list around counts clicks itself */}
        <Link
          noTrack
          to={result.location}
          className={`${classes.title} ${surface.link}`}
        >
          <Marked field="title" text={result.title} highlight={highlight} />
        </Link>
        <div className={surface.row}>{facts}</div>
        <span className={`${surface.muted} ${surface.small}`}>
          <Marked
            field="text"
            text={firstLine(result.text)}
            highlight={highlight}
          />
        </span>
      </div>
    </div>
  );
}
