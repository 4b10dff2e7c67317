/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lazy } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import Drawer from '@material-ui/core/Drawer';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { BgProvider, ButtonIcon } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine, RiCloseLine } from '@remixicon/react';
import { CheckResult } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { filterResults, sortResults } from '../findings/filterResults';
import { useFindingFilters } from '../findings/useFindingFilters';
import { Resource, useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { LazyView } from '../parts/LazyView';
import { ResourceView } from '../parts/ResourceView';
import { paletteOf } from '../theme/palette';

const FindingView = lazy(() =>
  import('./FindingView').then(m => ({ default: m.FindingView })),
);

const HEIGHTS = [24, 60, 120, 120];

const useStyles = makeStyles((theme: Theme) => {
  const palette = paletteOf(theme.palette?.type);
  return {
    paper: {
      width: 'min(720px, 100vw)',
      background: palette.surface,
      color: theme.palette?.text?.primary,
      '@media (prefers-reduced-motion: reduce)': {
        transition: 'none !important',
      },
    },
    bar: {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      display: 'flex',
      justifyContent: 'flex-end',
      gap: 4,
      padding: theme.spacing(1, 1.5),
      background: palette.surface,
      borderBottom: `1px solid ${palette.hairline}`,
    },
    body: {
      padding: theme.spacing(2.5, 3, 6),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2, 2, 6) },
    },
  };
});

const TITLE_ID = 'well-architected-finding-title';

function OpenFinding(props: {
  entityRef: string;
  checkId: string;
  version: number;
}) {
  const { entityRef, checkId, version } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const finding = useResource({
    key: `${entityRef} ${checkId}`,
    version,
    read: () => api.getFinding(entityRef, checkId),
  });
  return (
    <ResourceView
      resource={finding}
      name={t('entity.panel.label')}
      heights={HEIGHTS}
    >
      {value => (
        <LazyView name={t('entity.panel.label')} heights={HEIGHTS}>
          <FindingView
            entityRef={entityRef}
            finding={value}
            titleId={TITLE_ID}
            onChanged={finding.reload}
          />
        </LazyView>
      )}
    </ResourceView>
  );
}

/** The finding that the address names, in a panel beside the table. */
export function FindingPanel(props: {
  entityRef: string;
  data: { results: Resource<CheckResult[]>; version: number };
}) {
  const { entityRef, data } = props;
  const classes = useStyles();
  const t = useText();
  const { url, filter, sorting } = useFindingFilters();
  const checkId = url.get('finding');
  const listed = sortResults(
    filterResults(data.results.value ?? [], filter),
    sorting,
  );
  const index = listed.findIndex(result => result.checkId === checkId);
  const step = (by: number) => {
    const to = index < 0 ? undefined : listed[index + by];
    return {
      isDisabled: !to,
      onPress: () => to && url.set({ finding: to.checkId }),
    };
  };
  const close = () => url.set({ finding: '' });
  return (
    <Drawer
      anchor="right"
      open={checkId !== ''}
      onClose={close}
      classes={{ paper: classes.paper }}
      PaperProps={
        {
          role: 'dialog',
          'aria-modal': true,
          'aria-label': t('entity.panel.label'),
        } as object
      }
    >
      {/* what is inside stands out from this background */}
      <BgProvider bg="neutral-1">
        <div className={classes.bar}>
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('entity.panel.previous')}
            icon={<RiArrowUpLine />}
            {...step(-1)}
          />
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('entity.panel.next')}
            icon={<RiArrowDownLine />}
            {...step(1)}
          />
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('common.action.close')}
            icon={<RiCloseLine />}
            onPress={close}
          />
        </div>
        <div className={classes.body}>
          {checkId && (
            <OpenFinding
              entityRef={entityRef}
              checkId={checkId}
              version={data.version}
            />
          )}
        </div>
      </BgProvider>
    </Drawer>
  );
}
