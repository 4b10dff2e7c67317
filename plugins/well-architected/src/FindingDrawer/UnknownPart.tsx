/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckResult } from 'backstage-plugin-well-architected-common';
import { iamPolicy } from '../findings/iamPolicy';
import { useText } from '../hooks/useText';
import { CodeBlock } from '../parts/CodeBlock';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { Part } from '../parts/Part';

/** Why a check could not be judged and what would change that. */
export function UnknownPart({ result }: { result: CheckResult }) {
  const t = useText();
  const surface = useSurfaceStyles();
  return (
    <Part title={t('entity.panel.unknownTitle')}>
      {result.reason && <p>{t(`common.reason.${result.reason}`)}</p>}
      {result.missingActions.length > 0 && (
        <>
          <p>
            {t('entity.panel.missing')}:{' '}
            {result.missingActions.map(action => (
              <code key={action} className={surface.mono}>
                {action}{' '}
              </code>
            ))}
          </p>
          <CodeBlock
            title={t('entity.notice.policy')}
            text={iamPolicy(result.missingActions)}
          />
        </>
      )}
    </Part>
  );
}
