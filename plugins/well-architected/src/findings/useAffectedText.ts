/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckResult } from 'backstage-plugin-well-architected-common';
import { useFormat } from '../hooks/useFormat';
import { useText } from '../hooks/useText';

/** Words how much of what was judged is affected: "3 of 12 resources". */
export function useAffectedText(): (
  result: Pick<CheckResult, 'failed' | 'unknown' | 'total' | 'state'>,
) => string {
  const t = useText();
  const format = useFormat();
  return ({ failed, unknown, total, state }) => {
    if (total === 0 || state === 'not-applicable') {
      return '–';
    }
    if (state === 'unknown') {
      return t('common.counts.resourcesUnknown', {
        part: format.number(unknown),
        count: total,
      });
    }
    return t('common.counts.resources', {
      part: format.number(failed),
      count: total,
    });
  };
}
