/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { useText } from '../hooks/useText';
import { paletteOf } from '../theme/palette';
import { useTableStyles } from './useTableStyles';

const useStyles = makeStyles((theme: Theme) => ({
  button: {
    font: 'inherit',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 3,
    padding: 0,
    border: 0,
    color: 'inherit',
    background: 'none',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${paletteOf(theme.palette?.type).accent}`,
      outlineOffset: 2,
    },
  },
}));

/** How a table is sorted: by a column, up or down, or in its own order. */
export interface Sorting {
  column: string;
  direction: 'asc' | 'desc';
}

/** Head of a column that sorts; a third press returns to the own order. */
export function SortHeader(props: {
  column: string;
  label: string;
  sorting?: Sorting;
  number?: boolean;
  /** Begin with the highest, for counts. */
  highestFirst?: boolean;
  className?: string;
  /** What is in the column, for those who wonder. */
  hint?: string;
  onSort: (sorting: Sorting | undefined) => void;
}) {
  const { column, label, sorting, number, className = '', onSort } = props;
  const { highestFirst = false, hint } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useText();
  const direction = sorting?.column === column ? sorting.direction : undefined;
  const words = { asc: 'ascending', desc: 'descending' } as const;
  const steps = highestFirst
    ? (['desc', 'asc'] as const)
    : (['asc', 'desc'] as const);
  const press = () => {
    const to = direction === undefined ? steps[0] : steps[1];
    onSort(direction === steps[1] ? undefined : { column, direction: to });
  };
  const Icon = direction === 'desc' ? RiArrowDownLine : RiArrowUpLine;
  return (
    <th
      scope="col"
      aria-sort={direction ? words[direction] : undefined}
      className={number ? `${table.number} ${className}` : className}
    >
      <button
        type="button"
        className={classes.button}
        onClick={press}
        title={[hint, t('entity.findings.sortBy', { column: label })]
          .filter(Boolean)
          .join('. ')}
      >
        {label}
        {direction && <Icon size={12} aria-hidden />}
      </button>
    </th>
  );
}
