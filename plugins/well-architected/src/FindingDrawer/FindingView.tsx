/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import { FindingDetail } from 'backstage-plugin-well-architected-common';
import { useAffectedText } from '../findings/useAffectedText';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';
import { RiskBadge, StateBadge } from '../parts/badges';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { WaiverPart } from '../Waivers';
import { ActionPart } from './ActionPart';
import { AnswerForm } from './AnswerForm';
import { EvidencePart } from './EvidencePart';
import { FrameworkPart } from './FrameworkPart';
import { HistoryPart } from './HistoryPart';
import { Part } from '../parts/Part';
import { TrackingForm } from './TrackingForm';
import { UnknownPart } from './UnknownPart';

const useStyles = makeStyles({
  title: {
    margin: '12px 0 8px',
    fontSize: '1.25rem',
    fontWeight: 600,
    lineHeight: 1.35,
    letterSpacing: '-0.01em',
    overflowWrap: 'anywhere',
  },
  message: {
    margin: 0,
    fontSize: '0.9375rem',
    lineHeight: 1.55,
    overflowWrap: 'anywhere',
  },
});

/** Everything behind one finding. */
export function FindingView(props: {
  entityRef: string;
  finding: FindingDetail;
  titleId: string;
  /** Something was answered or accepted. */
  onChanged: () => void;
}) {
  const { entityRef, finding, titleId, onChanged } = props;
  const { result, action, question } = finding;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const format = useFormat();
  const affected = useAffectedText();
  return (
    <article aria-labelledby={titleId}>
      <div className={surface.row}>
        <StateBadge state={result.state} risk={result.risk} />
        <RiskBadge risk={result.risk} quiet={result.state !== 'fail'} />
        <span className={`${surface.small} ${surface.muted}`}>
          {t(`common.pillar.${result.pillar}`)} · {affected(result)} ·{' '}
          <time dateTime={result.since} title={format.dateTime(result.since)}>
            {format.ago(result.since)}
          </time>
        </span>
      </div>
      <h2 id={titleId} className={classes.title}>
        {result.title}
      </h2>
      <p className={classes.message}>{result.message}</p>
      {result.accountFinding && (
        <p className={`${surface.small} ${surface.muted}`}>
          {t('entity.findings.accountWhy')}
        </p>
      )}
      {result.state === 'unknown' && <UnknownPart result={result} />}
      {question && (
        <Part
          title={t(
            result.state === 'unknown'
              ? 'entity.panel.question'
              : 'entity.panel.answered',
          )}
        >
          <p>{question.text}</p>
          <ul>
            <li>
              {t('entity.panel.yes')}: {question.yesMeans}
            </li>
            <li>
              {t('entity.panel.no')}: {question.noMeans}
            </li>
          </ul>
          {result.state === 'unknown' && (
            <p className={surface.muted}>{t('entity.panel.questionHint')}</p>
          )}
          <AnswerForm
            key={result.checkId}
            entityRef={entityRef}
            finding={finding}
            onChanged={onChanged}
          />
        </Part>
      )}
      {(action?.impact || result.riskReasons.length > 0) && (
        <Part title={t('entity.panel.why')}>
          {action?.impact && <p>{action.impact}</p>}
          {result.riskReasons.length > 0 && (
            <details>
              <summary className={surface.summary}>
                {t('entity.panel.riskWhy')}
              </summary>
              <ul>
                {result.riskReasons.map(reason => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          )}
        </Part>
      )}
      <EvidencePart finding={finding} />
      {action && (
        <>
          <ActionPart action={action} />
          <TrackingForm
            key={action.checkId}
            entityRef={entityRef}
            action={action}
            onChanged={onChanged}
          />
        </>
      )}
      <WaiverPart
        key={result.checkId}
        entityRef={entityRef}
        finding={finding}
        onChanged={onChanged}
      />
      <FrameworkPart finding={finding} />
      <HistoryPart transitions={finding.transitions} />
    </article>
  );
}
