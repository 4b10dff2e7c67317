/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Button } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { wellArchitectedApiRef } from '../api';
import { useFormat } from '../hooks/useFormat';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { FilterChip } from '../parts/Chip';
import { messageOf } from '../parts/ErrorPanel';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { usePalette } from '../theme/usePalette';
import { ChartFigure } from './ChartFigure';
import { CHART_HEIGHT } from './chartHeight';
import { compareChart, NamedTrend } from './compareChart';
import { LineSample } from './LineToggles';
import { TrendControls } from './TrendControls';
import { useDayLink } from './useDayLink';
import { useTrendSettings } from './useTrendSettings';

/** As many as can be told apart in one chart. */
export const MOST_COMPARED = 5;

/** An owner of a comparison. */
export interface ComparedOwner {
  ref: string;
  name: string;
}

interface Read {
  trends: NamedTrend[];
  failed: { name: string; message: string }[];
}

function CompareView({ read, title }: { read: Read; title: string }) {
  const { trends, failed } = read;
  const t = useText();
  const format = useFormat();
  const palette = usePalette();
  const surface = useSurfaceStyles();
  const { figure, childGroups } = useTrendSettings();
  const dayLink = useDayLink();
  const shown = trends.filter(({ trend }) => trend.points.length > 0);
  const data = compareChart({
    trends: shown,
    figure,
    palette,
    t,
    linkOf: ({ subjectRef: ref }) =>
      dayLink({ type: 'owner', ref, childGroups }),
  });
  const first = data.days[0];
  const last = data.days[data.days.length - 1];
  return (
    <>
      {failed.map(({ name, message }) => (
        <p key={name} role="alert">
          {t('trend.compare.failed', { owner: name, message })}
        </p>
      ))}
      {trends
        .filter(({ trend }) => trend.points.length === 0)
        .map(({ name }) => (
          <p key={name} className={surface.muted}>
            {t('trend.compare.none', { owner: name })}
          </p>
        ))}
      {data.days.length === 1 && (
        <p className={surface.muted}>{t('common.chart.empty')}</p>
      )}
      {data.days.length > 1 && (
        <ChartFigure
          data={data}
          title={title}
          caption={t('trend.summary.caption', {
            title,
            from: format.day(first),
            to: format.day(last),
          })}
          summary={t('trend.summary.compare', {
            title,
            from: format.day(first),
            to: format.day(last),
            lines: format.list(
              data.lines.map(({ label, values }) => {
                const known = values.filter(value => value !== undefined);
                return t('trend.summary.line', {
                  name: label,
                  first: format.number(known[0] ?? 0),
                  last: format.number(known[known.length - 1] ?? 0),
                });
              }),
            ),
          })}
          legend={
            <span className={`${surface.row} ${surface.small}`}>
              {data.lines.map(({ id, label, look }) => (
                <span key={id} className={surface.row}>
                  <LineSample look={look} />
                  {label}
                </span>
              ))}
            </span>
          }
        />
      )}
    </>
  );
}

/** Owners beside each other, one line each; who they are is in the address. */
export function CompareSection(props: {
  owners: ComparedOwner[];
  onChange: (refs: string[]) => void;
}) {
  const { owners, onChange } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const surface = useSurfaceStyles();
  const { period, childGroups } = useTrendSettings();
  const title = t('trend.compare.title');
  const refs = owners.map(owner => owner.ref);
  const trends = useResource<Read>({
    key: JSON.stringify({ refs, period, childGroups }),
    read: async () => {
      const settled = await Promise.allSettled(
        refs.map(ref =>
          api.getTrend({ type: 'owner', ref, childGroups }, period),
        ),
      );
      const failures = settled.flatMap((each, index) =>
        each.status === 'rejected'
          ? [{ name: owners[index].name, error: each.reason as Error }]
          : [],
      );
      if (failures.length === settled.length) {
        throw failures[0].error;
      }
      return {
        trends: settled.flatMap((each, index) =>
          each.status === 'fulfilled'
            ? [{ name: owners[index].name, trend: each.value }]
            : [],
        ),
        failed: failures.map(({ name, error }) => ({
          name,
          message: messageOf(error),
        })),
      };
    },
  });
  return (
    <Section title={title} actions={<TrendControls groups />}>
      <div className={surface.row}>
        {owners.map(({ ref, name }) => (
          <FilterChip
            key={ref}
            label={name}
            removeLabel={t('org.entities.removeFilter', { name })}
            onRemove={() => onChange(refs.filter(each => each !== ref))}
          />
        ))}
        <Button size="small" variant="tertiary" onPress={() => onChange([])}>
          {t('trend.compare.clear')}
        </Button>
      </div>
      {owners.length < 2 ? (
        <p className={surface.muted}>
          {t('trend.compare.one', { owner: owners[0].name })}
        </p>
      ) : (
        <ResourceView resource={trends} name={title} heights={[CHART_HEIGHT]}>
          {read => <CompareView read={read} title={title} />}
        </ResourceView>
      )}
    </Section>
  );
}
