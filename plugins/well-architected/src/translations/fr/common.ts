/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { commonMessages as english } from '../../translation/common';
import { Texts } from '../types';

/** Words that every part of the plugin uses, in French. */
export const commonMessages: Texts<typeof english> = {
  level: {
    'at-risk': 'À risque',
    'needs-attention': 'Demande attention',
    good: 'Bon',
    'well-architected': 'Well-Architected',
    'not-assessed': 'Non évalué',
  },
  state: {
    fail: 'Ouvert',
    waived: 'Accepté',
    unknown: 'Inconnu',
    pass: 'Réussi',
    'not-applicable': 'Non applicable',
  },
  risk: { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' },
  effort: { Low: 'Faible', Medium: 'Moyen', High: 'Élevé' },
  pillar: {
    'operational-excellence': 'Excellence opérationnelle',
    security: 'Sécurité',
    reliability: 'Fiabilité',
    'performance-efficiency': 'Efficacité des performances',
    'cost-optimization': 'Optimisation des coûts',
    sustainability: 'Durabilité',
  },
  pillarShort: {
    'operational-excellence': 'Opérations',
    security: 'Sécurité',
    reliability: 'Fiabilité',
    'performance-efficiency': 'Performances',
    'cost-optimization': 'Coûts',
    sustainability: 'Durabilité',
  },
  score: {
    of100: '{{value}} sur 100',
    label: 'Score',
    range: 'jusqu’à {{high}} : {{points}} points sont inconnus',
    notEnough: 'Pas assez de preuves',
    notEnoughCoverage: 'Pas assez de preuves (couverture {{coverage}} %)',
    turnedOff: 'Désactivé par l’administration : {{reason}}',
    provisional: 'Provisoire : un pilier n’a pas assez de preuves',
    provisionalWhy:
      'Au moins un pilier a moins de la moitié de ses preuves ; ce score le compte comme non démontré.',
    withoutAccepted: '{{value}} sans les risques acceptés',
    coverage: 'Couverture {{coverage}} %',
  },
  counts: {
    high: '{{value}} HIGH',
    medium: '{{value}} MEDIUM',
    low: '{{value}} LOW',
    accepted: '{{value}} acceptés',
    unknown: '{{value}} inconnus',
    notApplicable: '{{value}} non applicables',
    noneOpen: 'Aucun constat ouvert',
    resources_one: '{{part}} sur {{count}} ressource',
    resources_other: '{{part}} sur {{count}} ressources',
    resourcesUnknown_one: '{{part}} sur {{count}} ressource inconnue',
    resourcesUnknown_other: '{{part}} sur {{count}} ressources inconnues',
  },
  reason: {
    NO_ACCOUNT: 'Aucun compte AWS n’est lié à cette entité.',
    ACCESS_DENIED:
      'Le rôle n’a pas le droit d’appeler ce qu’il faut pour le voir.',
    ASSUME_ROLE_FAILED: 'Le rôle du compte n’a pas pu être endossé.',
    REGION_DISABLED: 'La Région n’est pas activée dans le compte.',
    THROTTLED:
      'AWS a limité le nombre d’appels avant que ceci ne puisse être lu.',
    API_ERROR: 'AWS a répondu par une erreur.',
    NOT_ENOUGH_DATA: 'Il n’y a pas encore assez de données pour en juger.',
    OPT_IN_REQUIRED: 'Le service AWS qui le sait n’est pas activé.',
    SUPPORT_PLAN_REQUIRED: 'Le plan de support du compte ne le comprend pas.',
    STALE: 'La preuve est trop ancienne pour compter.',
    ANSWER_NEEDED: 'Personne n’a encore répondu à la question.',
    CONTEXT_MISSING: 'L’entité ne déclare pas ce dont cela dépend.',
    NOT_COLLECTED: 'Ceci n’a pas encore été lu dans AWS.',
    TURNED_OFF: 'L’administration l’a désactivé.',
  },
  action: {
    copy: 'Copier',
    copied: 'Copié',
    copyThing: 'Copier {{thing}}',
    retry: 'Réessayer',
    close: 'Fermer',
    cancel: 'Annuler',
    denied: 'Il vous faut l’autorisation {{permission}}.',
    reset: 'Réinitialiser les filtres',
    showMore: 'Afficher plus',
    all: 'Tous',
  },
  section: {
    loading: 'Chargement : {{name}}',
    failed: '{{name}} : chargement impossible',
    forbidden:
      'Vous ne pouvez pas voir ceci. Demandez l’autorisation {{permission}} à l’administration du portail.',
    forbiddenTitle: 'Autorisation requise',
    notFound:
      'On ne sait encore rien de cette entité. Elle sera prise en compte à la prochaine synchronisation du catalogue.',
  },
  firstReview: {
    text: 'Un examen commence dès qu’une entité du catalogue nomme son compte AWS avec l’annotation {{annotation}} et que ce portail peut lire ce compte.',
    accounts: 'Afficher les comptes',
  },
  chart: {
    range: 'Période',
    days: '{{days}} jours',
    asTable: 'Afficher en tableau',
    asChart: 'Afficher en graphique',
    day: 'Jour',
    overall: 'Global',
    overallRange: 'Global, du démontré au possible',
    entities: 'Entités',
    coverage: 'Couverture',
    lines: 'Courbes',
    empty: 'Le premier point apparaît après le premier jour avec un résultat.',
    one: 'Un seul jour est connu : {{score}} le {{day}}. La courbe commence demain.',
  },
};
