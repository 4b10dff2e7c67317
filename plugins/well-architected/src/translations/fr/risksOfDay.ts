/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { risksOfDayMessages as english } from '../../translation/risksOfDay';
import { Texts } from '../types';

/** Texts of findings as they stood on a day, in French. */
export const risksOfDayMessages: Texts<typeof english> = {
  caption: 'Constats au {{day}}, le risque le plus élevé d’abord',
  since: 'Depuis',
  now: 'Aujourd’hui',
  hint: 'Constats tels qu’ils étaient à la fin du {{day}}, établis d’après ce qui a changé depuis. Un constat mène à ce qu’il est aujourd’hui.',
  otherCount:
    'Les scores de ce jour en comptaient {{counted}}, {{listed}} figurent ici : les contrôles disparus depuis n’ont plus de constats, et les changements lointains ne sont pas conservés.',
  empty: 'Aucun constat ne correspondait à ces filtres au {{day}}.',
};
