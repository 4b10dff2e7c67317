/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InstallationHealth } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { Resource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { ResourceView } from '../parts/ResourceView';
import { ScrollBox } from '../parts/ScrollBox';
import { Section } from '../parts/Section';
import { SelectionList } from '../parts/SelectionList';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';

function Parameters({ parameters }: Pick<InstallationHealth, 'parameters'>) {
  const t = useText();
  const surface = useSurfaceStyles();
  const table = useTableStyles();
  if (parameters.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={surface.heading} style={{ margin: '24px 0 8px' }}>
        {t('health.settings.parameters')}
      </h3>
      <ScrollBox>
        <table className={table.table}>
          <caption className={table.caption}>
            {t('health.settings.parametersCaption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('health.settings.check')}</th>
              <th scope="col">{t('health.settings.values')}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(({ checkId, title, values }) => (
              <tr key={checkId}>
                <th scope="row">
                  {title}
                  <div className={surface.muted}>{checkId}</div>
                </th>
                <td>
                  {Object.entries(values).map(([name, value]) => (
                    <div key={name}>
                      <code className={surface.mono}>
                        {name}: {JSON.stringify(value)}
                      </code>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

/** The checks of this installation and what its administrator changed. */
export function SettingsSection(props: {
  health: Resource<InstallationHealth>;
}) {
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const title = t('health.settings.title');
  return (
    <Section title={title}>
      <ResourceView resource={props.health} name={title}>
        {({ versions, selection, parameters }) => {
          const isChanged =
            parameters.length > 0 ||
            Object.values(selection).some(list => list.length > 0);
          return (
            <>
              <p className={surface.small}>
                {t('health.settings.versions', {
                  enabled: format.number(versions.enabledChecks),
                  checks: format.number(versions.checks),
                  collectors: format.number(versions.collectors),
                })}{' '}
                {t('health.settings.catalogue')}:{' '}
                <code className={surface.mono}>{versions.catalogue}</code>.{' '}
                {t('health.settings.lens')}:{' '}
                <code className={surface.mono}>{versions.lens}</code>.
              </p>
              {!isChanged && (
                <p className={surface.muted}>{t('health.settings.none')}</p>
              )}
              <SelectionList selection={selection} open />
              <Parameters parameters={parameters} />
            </>
          );
        }}
      </ResourceView>
    </Section>
  );
}
