/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { filterMessages as english } from '../../translation/filters';
import { Texts } from '../types';

/** Texts of the filters of lists, in French. */
export const filterMessages: Texts<typeof english> = {
  children: 'Inclure les sous-groupes',
  bar: 'Filtres',
  search: 'Chercher',
  more: 'Plus de filtres',
  fewer: 'Moins de filtres',
  withCount: '{{name}} ({{entities}})',
  chosen: '{{filter}} : {{value}}',
  remove: 'Retirer le filtre {{name}}',
  name: {
    owner: 'Propriétaire',
    system: 'Système',
    domain: 'Domaine',
    kind: 'Genre',
    type: 'Type',
    lifecycle: 'Cycle de vie',
    account: 'Compte',
    level: 'Niveau',
    pillar: 'Pilier',
    risk: 'Risque',
    state: 'État',
    check: 'Contrôle',
    basis: 'Connu par',
    entity: 'Entité',
  },
  all: {
    owner: 'Tous les propriétaires',
    system: 'Tous les systèmes',
    domain: 'Tous les domaines',
    kind: 'Tous les genres',
    type: 'Tous les types',
    lifecycle: 'Tous les cycles de vie',
    account: 'Tous les comptes',
    level: 'Tous les niveaux',
    pillar: 'Tous les piliers',
    risk: 'Tous les risques',
    state: 'Tous les états',
    check: 'Tous les contrôles',
    basis: 'Quelle que soit la source',
    entity: 'Toutes les entités',
  },
  basis: {
    observed: 'Observation',
    imported: 'Import',
    attested: 'Réponses de personnes',
  },
  noOwner: 'Sans propriétaire',
  saved: {
    title: 'Filtres enregistrés',
    save: 'Enregistrer ces filtres',
    name: 'Nom',
    nameHint: 'Par exemple « Risques HIGH en production »',
    replace: 'Des filtres de ce nom existent ; enregistrer les remplace.',
    remove: 'Supprimer {{name}}',
    none: 'Rien n’est encore enregistré pour cette page.',
    link: 'le lien vers cette liste',
  },
};
