/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles, Theme } from '@material-ui/core/styles';
import { Button } from '@backstage/ui';
import {
  CheckResult,
  Selection,
} from 'backstage-plugin-well-architected-common';
import { Resource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { SelectionList } from '../parts/SelectionList';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { filterResults, sortResults } from '../findings/filterResults';
import { FindingFilters } from '../findings/FindingFilters';
import { useFindingFilters } from '../findings/useFindingFilters';
import { FindingsTable } from './FindingsTable';

const useStyles = makeStyles((theme: Theme) => ({
  empty: { padding: theme.spacing(3, 0), textAlign: 'center' },
}));

function FindingsView(props: {
  results: CheckResult[];
  entityName: string;
  coverage: number;
}) {
  const { results, entityName, coverage } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const { url, filter, sorting, setSorting } = useFindingFilters();
  const rows = sortResults(filterResults(results, filter), sorting);
  const filtered = Boolean(filter.risk || filter.pillar || filter.text);

  const emptyText = () => {
    if (results.length === 0) {
      return t('entity.findings.noneOfAll');
    }
    if (filtered || filter.state !== 'fail') {
      return t('entity.findings.noneMatch');
    }
    const unknown = results.filter(r => r.state === 'unknown').length;
    return t(
      unknown > 0 ? 'entity.findings.noneButUnknown' : 'entity.findings.none',
      {
        unknown: String(unknown),
        checks: String(results.length),
        coverage: String(coverage),
      },
    );
  };

  return (
    <>
      <FindingFilters results={results} shown={rows.length}>
        {sorting && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setSorting(undefined)}
          >
            {t('entity.findings.planOrder')}
          </Button>
        )}
      </FindingFilters>
      {rows.length === 0 ? (
        <p className={`${classes.empty} ${surface.muted}`}>{emptyText()}</p>
      ) : (
        <FindingsTable
          rows={rows}
          caption={t('entity.findings.caption', { entity: entityName })}
          sorting={sorting}
          onSort={setSorting}
          linkOf={checkId => url.query({ finding: checkId })}
        />
      )}
    </>
  );
}

/** All checks of the entity, at first those that need something done. */
export function FindingsSection(props: {
  id: string;
  results: Resource<CheckResult[]>;
  entityName: string;
  coverage: number;
  selection: Selection;
}) {
  const { id, results, selection } = props;
  const t = useText();
  const title = t('entity.findings.title');
  return (
    <Section title={title} id={id}>
      <ResourceView resource={results} name={title} heights={[32, 44, 44, 44]}>
        {value => <FindingsView {...props} results={value} />}
      </ResourceView>
      <SelectionList selection={selection} />
    </Section>
  );
}
