/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { risksOfDayMessages as english } from '../../translation/risksOfDay';
import { Texts } from '../types';

/** Texts of findings as they stood on a day, in German. */
export const risksOfDayMessages: Texts<typeof english> = {
  caption: 'Befunde am {{day}}, höchstes Risiko zuerst',
  since: 'Seit',
  now: 'Heute',
  hint: 'Befunde, wie sie am Ende des {{day}} standen, ermittelt aus dem, was sich seither geändert hat. Ein Befund führt zu dem, was er heute ist.',
  otherCount:
    'Die Scores jenes Tages zählten {{counted}}, hier stehen {{listed}}: Prüfungen, die es nicht mehr gibt, haben keine Befunde mehr, und lange vergangene Änderungen werden nicht aufbewahrt.',
  campaignCount:
    'Die Kampagne zählte an jenem Tag {{counted}}, hier stehen {{listed}}: Ihre Summen werden alle 15 Minuten gebildet und zählen angekündigte Prüfungen mit, die noch keine Befunde haben.',
  all: 'Alle, die gelten',
  campaign: 'Kampagne: {{name}}',
  passing: 'Entitäten, die bestehen',
  open: 'Entitäten, bei denen etwas offen ist',
  empty: 'Kein Befund passte am {{day}} zu diesen Filtern.',
};
