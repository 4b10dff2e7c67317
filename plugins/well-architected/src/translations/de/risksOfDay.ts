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
  empty: 'Kein Befund passte am {{day}} zu diesen Filtern.',
};
