/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode, useState } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Button, Switch } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { entityName } from '../links/entityName';
import { FilterChip } from '../parts/Chip';
import { FilterSelect } from '../parts/FilterSelect';
import { SearchBox } from '../parts/SearchBox';
import { FilterName } from './filterNames';
import { SavedFilters } from './SavedFilters';
import { useFilterChoices } from './useFilterChoices';

const useStyles = makeStyles((theme: Theme) => ({
  bar: {
    display: 'grid',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  space: { flex: 1 },
}));

/** Filters without a list of choices; links set them, and they are chips. */
const AS_CHIP: readonly FilterName[] = ['check', 'entity'];

/** Name of a ref of the address, which people may have written. */
const nameOfRef = (ref: string) =>
  /^[^:]+:[^/]+\/.+$/.test(ref) ? entityName(ref) : ref;

/**
 * The filters of a list, kept in the address, so that they can be combined,
 * linked to and shared; under a name people keep them for themselves.
 */
export function FilterBar(props: {
  /** Where saved filters belong to. */
  page: string;
  searchLabel?: string;
  /** Filters that are always seen. */
  names: readonly FilterName[];
  /** Filters that are seen on demand, and when they are set. */
  more?: readonly FilterName[];
  /** Further filters of this page by the name in the address, for reset. */
  others?: readonly string[];
  /** A check that the page is about: no filter to be taken off. */
  ofCheck?: boolean;
  /** Stands at the end of the bar, such as the order. */
  children?: ReactNode;
}) {
  const { page, names, more = [], others = [], children } = props;
  const chips = AS_CHIP.filter(name => !props.ofCheck || name !== 'check');
  const classes = useStyles();
  const t = useText();
  const url = useUrlState();
  const choicesOf = useFilterChoices();
  const isSet = (name: string) => url.get(name) !== '';
  const [opened, setOpened] = useState(false);
  const open = opened || more.some(isSet);
  const active = [
    'text',
    'children',
    ...names,
    ...more,
    ...chips,
    ...others,
  ].filter(isSet);
  const select = (name: FilterName) => (
    <FilterSelect
      key={name}
      label={t(`filters.name.${name}`)}
      value={url.get(name)}
      all={t(`filters.all.${name}`)}
      options={choicesOf(name, url.get(name))}
      onChange={value => url.set({ [name]: value })}
    />
  );
  return (
    <div className={classes.bar} role="group" aria-label={t('filters.bar')}>
      <div className={classes.row}>
        <SearchBox
          label={props.searchLabel ?? t('filters.search')}
          value={url.get('text')}
          onChange={text => url.set({ text })}
        />
        {names.map(select)}
        {more.length > 0 && (
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiFilter3Line />}
            aria-expanded={open}
            isDisabled={more.some(isSet)}
            onPress={() => setOpened(!opened)}
          >
            {t(open ? 'filters.fewer' : 'filters.more')}
          </Button>
        )}
        {isSet('owner') && (
          <Switch
            label={t('filters.children')}
            isSelected={url.get('children') !== 'no'}
            onChange={on => url.set({ children: on ? '' : 'no' })}
          />
        )}
        {chips.filter(isSet).map(name => {
          const label = t('filters.chosen', {
            filter: t(`filters.name.${name}`),
            value:
              name === 'entity'
                ? url.get(name).split(',').map(nameOfRef).join(', ')
                : url.get(name),
          });
          return (
            <FilterChip
              key={name}
              label={label}
              removeLabel={t('filters.remove', { name: label })}
              onRemove={() => url.set({ [name]: '' })}
            />
          );
        })}
        {active.length > 0 && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() =>
              url.set(Object.fromEntries(active.map(name => [name, ''])))
            }
          >
            {t('common.action.reset')}
          </Button>
        )}
        <span className={classes.space} />
        {children}
        <SavedFilters page={page} />
      </div>
      {open && <div className={classes.row}>{more.map(select)}</div>}
    </div>
  );
}
