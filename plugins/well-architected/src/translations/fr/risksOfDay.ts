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
  campaignCount:
    'La campagne en comptait {{counted}} ce jour-là, {{listed}} figurent ici : ses sommes sont établies toutes les 15 minutes et comptent les contrôles annoncés, qui n’ont pas encore de constats.',
  all: 'Tous ceux qui s’appliquent',
  campaign: 'Campagne : {{name}}',
  passing: 'Entités qui réussissent',
  open: 'Entités où quelque chose est ouvert',
  empty: 'Aucun constat ne correspondait à ces filtres au {{day}}.',
};
