/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnnouncedCheck,
  inMarkdown,
} from 'backstage-plugin-well-architected-common';
import { bullets } from './markdown';

/** Checks that do not count yet, for report and plan; nothing without any. Pure. */
export function renderAnnounced(announced: AnnouncedCheck[] = []): string[] {
  return announced.length > 0
    ? [
        '# Announced: counts from a later day',
        '',
        'These checks are in neither score nor counts yet.',
        '',
        ...bullets(
          announced.map(
            ({ title, checkId, state, risk, message, countsFrom }) =>
              `**${inMarkdown(
                title,
              )}** (\`${checkId}\`), counts from ${countsFrom}: ${
                state === 'fail' ? `${risk} risk` : state
              }. ${inMarkdown(message)}`,
          ),
        ),
        '',
      ]
    : [];
}
