/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { trendMessages as english } from '../../translation/trend';
import { Texts } from '../types';

/** Texts of trends and of the figures of groups, systems and domains, in French. */
export const trendMessages: Texts<typeof english> = {
  range: {
    custom: 'Personnalisée',
    from: 'Du',
    to: 'Au',
  },
  figure: {
    label: 'Ce que montrent les courbes',
    score: 'Score',
    high: 'Risques HIGH',
    medium: 'Risques MEDIUM',
  },
  line: {
    alike: 'À périmètre égal',
    alikeHint_one:
      'À périmètre égal porte sur la seule entité ({{count}}) présente le premier et le dernier jour ; la courbe recommence là où les contrôles ont changé.',
    alikeHint_other:
      'À périmètre égal porte sur les {{count}} entités présentes le premier et le dernier jour ; la courbe recommence là où les contrôles ont changé.',
    joinedHint: '{{entities}} arrivées depuis le premier jour.',
    leftHint: '{{entities}} parties depuis le premier jour.',
    weekly: 'Un point par semaine : le dernier jour de chacune.',
  },
  marker: {
    catalogue: 'Contrôles passés à la version {{version}}',
    joined_one: '{{count}} entité de plus',
    joined_other: '{{count}} entités de plus',
    left_one: '{{count}} entité de moins',
    left_other: '{{count}} entités de moins',
  },
  column: {
    possible: 'Possible',
    coverage: 'Couverture en %',
    entitiesOf: 'Entités de {{name}}',
    entitiesAlike: 'Entités, à périmètre égal',
    events: 'Ce qui s’est passé',
  },
  summary: {
    high: '{{title}} : de {{first}} à {{last}} risques HIGH, du {{from}} au {{to}}.',
    medium:
      '{{title}} : de {{first}} à {{last}} risques MEDIUM, du {{from}} au {{to}}.',
    score:
      '{{title}} : score de {{first}} à {{last}}, du {{from}} au {{to}} ; {{high}} risques HIGH sont ouverts le dernier jour.',
    compare: '{{title}}, du {{from}} au {{to}} : {{lines}}.',
    line: '{{name}} de {{first}} à {{last}}',
    caption: '{{title}}, du {{from}} au {{to}}',
  },
  figures: {
    label: 'Chiffres de la période',
    score: 'Score',
    high: 'Risques HIGH',
    medium: 'Risques MEDIUM',
    entities: 'Entités',
    change: '{{change}} depuis le {{day}}',
    noPrevious: 'pas de période antérieure',
    unchanged: 'inchangé depuis le {{day}}',
    alike: '{{change}} à périmètre égal',
    alikeSame: 'inchangé à périmètre égal',
    alikeSince:
      '{{change}} à périmètre égal depuis le changement des contrôles',
  },
  export: {
    png: 'PNG',
    csv: 'CSV',
    pngLabel: 'Télécharger {{title}} en image',
    csvLabel: 'Télécharger {{title}} en CSV',
    failed: 'L’image n’a pas pu être créée : {{message}}',
  },
  points: {
    at: '{{day}}, {{line}} : {{value}}',
    label: '{{point}}. Afficher les entités de ce jour',
    hint: 'Chaque point mène aux entités telles qu’elles étaient ce jour-là ; Tab et les flèches atteignent les points.',
  },
  members: {
    title: 'Entités, les moins bonnes d’abord',
    all: 'Afficher les {{entities}}',
    none: 'Aucune de ces entités n’a encore été examinée.',
  },
  portfolio: {
    figures: 'Chiffres de {{name}}',
    group:
      'Sommes des entités qui appartiennent à {{name}}. Chaque nombre mène à sa liste.',
    user: 'Sommes des entités qui appartiennent à {{name}}, en propre ou comme membre direct d’un groupe.',
    system: 'Sommes des entités du système {{name}}.',
    domain: 'Sommes des entités des systèmes du domaine {{name}}.',
    groupEmpty:
      'Des chiffres apparaissent ici dès qu’une entité de {{name}} a un compte AWS qui a été lu.',
    userEmpty:
      'Des chiffres apparaissent ici dès qu’une entité de {{name}}, ou d’un groupe dont {{name}} est membre, a un compte AWS qui a été lu.',
    systemEmpty:
      'Des chiffres apparaissent ici dès qu’une entité du système {{name}} a un compte AWS qui a été lu.',
    domainEmpty:
      'Des chiffres apparaissent ici dès qu’une entité du domaine {{name}} a un compte AWS qui a été lu.',
  },
  mine: {
    title: 'Mes risques HIGH',
    high: 'Risques HIGH ouverts',
    highLink_one: '{{count}} risque HIGH ouvert sur ce qui vous appartient',
    highLink_other: '{{count}} risques HIGH ouverts sur ce qui vous appartient',
    scoreLink_one:
      'Score moyen {{score}} de {{count}} entité qui vous appartient',
    scoreLink_other:
      'Score moyen {{score}} de {{count}} entités qui vous appartiennent',
    change: '{{change}} en {{days}} jours',
    sparkline: 'Score moyen de {{first}} à {{last}} en {{days}} jours',
    empty:
      'Rien de ce qui vous appartient, en propre ou par un groupe, n’a encore été examiné.',
  },
  compare: {
    title: 'Comparaison de propriétaires',
    add: 'Comparer {{owner}}',
    column: 'Comparer',
    full: 'On peut comparer {{most}} propriétaires au plus. Retirez-en d’abord un.',
    one: 'Choisissez encore un propriétaire dans le tableau pour le comparer à {{owner}}.',
    clear: 'Terminer la comparaison',
    failed: 'La tendance de {{owner}} n’a pas pu être chargée : {{message}}',
    none: '{{owner}} n’a pas de chiffres dans cette période.',
  },
};
