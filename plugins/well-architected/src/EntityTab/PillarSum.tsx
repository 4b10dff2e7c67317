/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckResult,
  explainPillar,
  PillarScore,
} from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { StateBadge } from '../parts/badges';
import { ScrollBox } from '../parts/ScrollBox';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', margin: '4px 0 12px' },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '3px 16px 3px 0',
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& th': { fontWeight: 500 },
    '& td:nth-child(n+3), & th:nth-child(n+3)': { textAlign: 'right' },
    '& tfoot td, & tfoot th': { fontWeight: 600 },
  },
});

/** The score of a pillar as the sum that made it, check by check. */
export function PillarSum(props: {
  score: PillarScore;
  /** Of the entity, of any pillar. */
  results: CheckResult[];
}) {
  const { score, results } = props;
  const { pillar, turnedOff } = score;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const url = useUrlState();
  const name = t(`common.pillar.${pillar}`);
  const sum = explainPillar({ pillar, checks: results, turnedOff });
  const { low, high } = sum.score;
  return (
    <>
      <ScrollBox className={classes.scroll}>
        <table className={classes.table}>
          <caption className={surface.hidden}>
            {t('entity.how.caption', { pillar: name })}
          </caption>
          <thead className={surface.muted}>
            <tr>
              <th scope="col">{t('entity.how.check')}</th>
              <th scope="col">{t('entity.findings.colState')}</th>
              <th scope="col">{t('entity.how.weight')}</th>
              <th scope="col">{t('entity.how.points')}</th>
            </tr>
          </thead>
          <tbody>
            {sum.checks.map(({ check, share, weight, points }) => (
              <tr key={check.checkId}>
                <td>
                  <Link
                    to={url.query({ finding: check.checkId })}
                    className={surface.link}
                    preventScrollReset
                  >
                    {check.title}
                  </Link>
                </td>
                <td>
                  {turnedOff === undefined && (
                    <StateBadge state={check.state} risk={check.risk} />
                  )}{' '}
                  <span className={surface.muted}>
                    {t(`entity.how.share.${share}`)}
                  </span>
                </td>
                <td>{share === 'left-out' ? '–' : weight}</td>
                <td>{share === 'left-out' ? '–' : points}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('entity.how.total')}
              </th>
              <td>{sum.applicable}</td>
              <td>{sum.proven}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <p>
        {sum.applicable === 0
          ? t('entity.how.nothing')
          : t('entity.how.result', {
              proven: String(sum.proven),
              applicable: String(sum.applicable),
              low: String(low),
              high: String(high),
            })}
      </p>
    </>
  );
}
