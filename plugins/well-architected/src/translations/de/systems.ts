/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { systemsMessages as english } from '../../translation/systems';
import { Texts } from '../types';

/** Texts of the page about systems and domains, in German. */
export const systemsMessages: Texts<typeof english> = {
  which: 'Systeme oder Domänen',
  systems: 'Systeme',
  domains: 'Domänen',
  systemsCaption:
    'Mittlerer Score jedes Systems nach Säule; eine Zahl mit Spanne ist, was belegt und was möglich ist',
  domainsCaption:
    'Mittlerer Score jeder Domäne nach Säule; eine Zahl mit Spanne ist, was belegt und was möglich ist',
  hint: 'Summen der geprüften Entitäten, die zu einem System oder einer Domäne gehören. Scores sind Mittel dessen, was belegt ist; ▲ zählt offene HIGH-Risiken.',
  system: 'System',
  domain: 'Domäne',
  search: 'Suchen',
  expand: 'Systeme von {{name}} zeigen',
  collapse: 'Systeme von {{name}} verbergen',
  trendOf: 'Trend von {{name}}',
  select: 'Wählen Sie eine Zeile, um ihren Trend zu sehen.',
  noSystems: 'Noch gehört keine geprüfte Entität zu einem System.',
  noDomains: 'Noch gehört keine geprüfte Entität zu einer Domäne.',
  noneMatch: 'Nichts passt zu diesen Filtern.',
  systemsOf: 'Systeme von {{name}}',
};
