/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { scopeMessages as english } from '../../translation/scope';
import { Texts } from '../types';

/** Texts of the scope form, and of where a declared fact comes from, in French. */
export const scopeMessages: Texts<typeof english> = {
  title: 'Périmètre et contexte',
  intro:
    'Ce qui presse pour une charge de travail importe peu pour une autre. Une annotation l’emporte là où il y en a une, car elle est près du code ; ce formulaire complète ce que les annotations laissent ouvert.',
  field: {
    criticality: 'Criticité',
    dataClassification: 'Classification des données',
    compliance: 'Régimes de conformité',
    objective: 'Objectif métier',
    painPoints: 'Points douloureux',
    rto: 'Durée d’interruption admise (RTO)',
    rpo: 'Perte de données admise (RPO)',
  },
  hint: {
    dataClassification:
      'Par exemple public, internal, confidential ou restricted',
    compliance:
      'Liste à virgules, par exemple PCI DSS ; none s’il n’y en a pas',
    rto: 'Plus longue interruption tolérable, par exemple PT8H',
    rpo: 'Plus grande perte de données tolérable, par exemple PT24H',
  },
  notChosen: 'Non déclaré',
  environments: 'Environnement par compte',
  environmentOf: 'Environnement de {{account}}',
  environmentHint: 'Par exemple production ou development',
  noAccounts:
    'Aucun compte AWS n’est encore dans le périmètre. Liez-en d’abord un par l’annotation {{annotation}}.',
  by: {
    annotation: 'par annotation',
    inherited: 'par annotation de {{entity}}',
    form: 'par le formulaire',
    system: 'du système, par son formulaire',
    systemOf: 'du système {{entity}}, par son formulaire',
    configuration: 'comme configuré pour le compte',
  },
  disagrees: 'Désaccord',
  annotationSays: 'L’annotation dit « {{value}} », qui compte.',
  inheritedSays: 'L’annotation de {{entity}} dit « {{value}} », qui compte.',
  configurationCounts: '« {{value}} » est configuré pour le compte et compte.',
  configurationSays:
    '« {{value}} » est configuré pour le compte ; ceci compte.',
  systemSays:
    'Le formulaire du système {{entity}} dit « {{value}} », qui compte.',
  systemSaysToo:
    'Le formulaire du système {{entity}} dit « {{value}} » ; ceci compte.',
  inheritsFrom:
    'Ce que ni les annotations ni ce formulaire ne disent vient du formulaire confirmé du système {{entity}}.',
  formSays: 'Le formulaire dit « {{value}} ».',
  savedMeanwhile: 'Enregistré entre-temps : « {{value}} »',
  nothing: 'rien',
  confirmed: 'Confirmé le {{date}} {{by}}, valable jusqu’au {{due}}.',
  never: 'Personne n’a encore confirmé le contexte de cette charge de travail.',
  overdue: 'Confirmation en retard depuis le {{date}}',
  last: 'Enregistré par {{author}} le {{date}}.',
  save: 'Enregistrer',
  confirm: 'Enregistrer et confirmer que c’est juste',
  saved: 'Enregistré. Le score suit dans un instant.',
  failed: 'Le formulaire n’a pas été enregistré : {{message}}',
  conflict:
    '{{author}} a enregistré ce formulaire entre-temps. Sous chaque champ, vous voyez ce qui a été enregistré ; enregistrer à nouveau le remplace par le vôtre.',
  yaml: 'Annotations à valider dans git',
  file: 'Annotations de {{entity}}',
  yamlHint:
    'Avec celles-ci dans le fichier qui décrit {{entity}}, git dit ce que dit le formulaire.',
  yamlNone: 'Git dit tout ce que dit le formulaire.',
  accountsFrom:
    'Les comptes sont nommés par {{entity}} ; déclarez-y leurs environnements.',
};
