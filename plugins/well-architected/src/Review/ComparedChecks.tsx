/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import type { RemixiconComponentType } from '@remixicon/react';
import {
  RiAddCircleLine,
  RiArrowDownCircleLine,
  RiArrowUpCircleLine,
  RiBookOpenLine,
  RiCheckboxCircleFill,
  RiShakeHandsLine,
} from '@remixicon/react';
import {
  ComparedCheck,
  ComparisonKind,
  MilestoneComparison,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { Badge } from '../parts/Badge';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useTableStyles } from '../parts/useTableStyles';
import { Tone } from '../theme/palette';

const LOOKS: Record<
  ComparisonKind,
  { tone: Tone; icon: RemixiconComponentType }
> = {
  worse: { tone: 'danger', icon: RiArrowDownCircleLine },
  new: { tone: 'warning', icon: RiAddCircleLine },
  better: { tone: 'good', icon: RiArrowUpCircleLine },
  gone: { tone: 'best', icon: RiCheckboxCircleFill },
  accepted: { tone: 'accepted', icon: RiShakeHandsLine },
  catalogue: { tone: 'neutral', icon: RiBookOpenLine },
};

/** The check; a link where there is a finding of it now. */
function Title(props: { check: ComparedCheck }) {
  const { checkId, title, after } = props.check;
  const url = useUrlState();
  const surface = useSurfaceStyles();
  return after ? (
    <Link
      to={url.query({ finding: checkId })}
      className={surface.textLink}
      preventScrollReset
    >
      {title}
    </Link>
  ) : (
    <>{title}</>
  );
}

/** What became of the checks between both moments. */
export function ComparedChecks(props: { comparison: MilestoneComparison }) {
  const { checks, unchanged } = props.comparison;
  const t = useText();
  const format = useFormat();
  const surface = useSurfaceStyles();
  const classes = useTableStyles();
  if (checks.length === 0) {
    return (
      <p className={surface.muted} style={{ margin: 0 }}>
        {t('review.comparison.same', { value: format.number(unchanged) })}
      </p>
    );
  }
  return (
    <div>
      <ScrollBox>
        <table className={classes.table}>
          <caption className={classes.caption}>
            {t('review.comparison.checks')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('review.comparison.kindColumn')}</th>
              <th scope="col">{t('review.comparison.check')}</th>
              <th scope="col">{t('review.comparison.pillar')}</th>
              <th scope="col">{t('review.comparison.how')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(check => (
              <tr key={check.checkId}>
                <td>
                  <Badge {...LOOKS[check.kind]}>
                    {t(`review.comparison.kind.${check.kind}`)}
                  </Badge>
                </td>
                <th scope="row">
                  <Title check={check} />
                </th>
                <td>{t(`common.pillar.${check.pillar}`)}</td>
                <td>{check.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className={`${surface.small} ${surface.muted}`}>
        {t('review.comparison.unchanged', { count: unchanged })}
      </p>
    </div>
  );
}
