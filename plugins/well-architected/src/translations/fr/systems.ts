/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { systemsMessages as english } from '../../translation/systems';
import { Texts } from '../types';

/** Texts of the page about systems and domains, in French. */
export const systemsMessages: Texts<typeof english> = {
  which: 'Systèmes ou domaines',
  systems: 'Systèmes',
  domains: 'Domaines',
  systemsCaption:
    'Score moyen de chaque système par pilier ; un nombre avec son étendue est ce qui est démontré et ce qui est possible',
  domainsCaption:
    'Score moyen de chaque domaine par pilier ; un nombre avec son étendue est ce qui est démontré et ce qui est possible',
  hint: 'Sommes des entités examinées d’un système ou d’un domaine. Les scores sont des moyennes de ce qui est démontré ; ▲ compte les risques HIGH ouverts.',
  system: 'Système',
  domain: 'Domaine',
  search: 'Chercher',
  expand: 'Afficher les systèmes de {{name}}',
  collapse: 'Masquer les systèmes de {{name}}',
  trendOf: 'Tendance de {{name}}',
  select: 'Choisissez une ligne pour voir sa tendance.',
  noSystems: 'Aucune entité examinée n’appartient encore à un système.',
  noDomains: 'Aucune entité examinée n’appartient encore à un domaine.',
  noneMatch: 'Rien ne correspond à ces filtres.',
  systemsOf: 'Systèmes de {{name}}',
};
