/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RefObject } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useTheme } from '@material-ui/core/styles';
import { Button } from '@backstage/ui';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { downloadText } from '../parts/downloadText';
import { messageOf } from '../parts/ErrorPanel';
import { StatusText } from '../parts/StatusText';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { usePalette } from '../theme/usePalette';
import { chartCsv } from './chartCsv';
import { ChartData } from './chartData';
import { savePicture } from './savePicture';

/** File name that a title makes: its letters and digits. */
const fileName = (title: string) =>
  title
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Saves a chart as a picture, and its figures for a spreadsheet. */
export function ExportButtons(props: {
  title: string;
  data: ChartData;
  /** What the picture shows; nothing while the table stands in its place. */
  picture?: RefObject<HTMLElement>;
}) {
  const { title, data, picture } = props;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const theme = useTheme();
  const palette = usePalette();
  const { days } = data;
  const [making, make] = useAsyncFn(async () => {
    if (picture?.current) {
      await savePicture({
        element: picture.current,
        name: fileName(title),
        title,
        subtitle: [...new Set([days[0], days[days.length - 1]])]
          .map(day => format.day(day))
          .join(' – '),
        background: theme.palette.background.paper,
        text: theme.palette.text.primary,
        muted: palette.muted,
      });
    }
  }, [title, picture, theme, days, format, palette]);
  return (
    <span className={surface.row}>
      <StatusText
        status={
          making.error && {
            text: t('trend.export.failed', {
              message: messageOf(making.error),
            }),
            isError: true,
          }
        }
      />
      {picture && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('trend.export.pngLabel', { title })}
          isPending={making.loading}
          onPress={make}
        >
          {t('trend.export.png')}
        </Button>
      )}
      <Button
        size="small"
        variant="secondary"
        aria-label={t('trend.export.csvLabel', { title })}
        onPress={() =>
          downloadText({
            name: `${fileName(title)}.csv`,
            type: 'text/csv',
            text: chartCsv(data, t('common.chart.day')),
          })
        }
      >
        {t('trend.export.csv')}
      </Button>
    </span>
  );
}
