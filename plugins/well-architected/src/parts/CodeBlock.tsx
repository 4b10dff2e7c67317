/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { paletteOf } from '../theme/palette';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    margin: 0,
    border: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
    borderRadius: 8,
    overflow: 'hidden',
    background: paletteOf(theme.palette?.type).surface,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0.5, 0.5, 1.5),
    borderBottom: `1px solid ${paletteOf(theme.palette?.type).hairline}`,
    fontSize: '0.8125rem',
    fontWeight: 500,
  },
  code: {
    margin: 0,
    padding: theme.spacing(1.5),
    overflowX: 'auto',
    fontFamily: 'var(--bui-font-monospace, ui-monospace, Menlo, monospace)',
    fontSize: '0.8125rem',
    lineHeight: 1.6,
  },
}));

/** A text to paste elsewhere, with a button that copies it. */
export function CodeBlock(props: { title: string; text: string }) {
  const classes = useStyles();
  return (
    <figure className={classes.root}>
      <figcaption className={classes.head}>
        {props.title}
        <CopyButton text={props.text} thing={props.title} />
      </figcaption>
      {/* Scrollable areas must be reachable without a mouse. */}
      <pre
        className={classes.code}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1
        tabIndex={0}
        role="region"
        aria-label={props.title}
      >
        <code>{props.text}</code>
      </pre>
    </figure>
  );
}
