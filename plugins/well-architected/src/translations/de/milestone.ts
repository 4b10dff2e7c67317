/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { milestoneMessages as english } from '../../translation/milestone';
import { Texts } from '../types';

/** Texts of the page of what one milestone froze, in German. */
export const milestoneMessages: Texts<typeof english> = {
  section: 'Meilenstein',
  title: 'Review {{review}}: {{name}}',
  back: 'Zurück zum Bericht von heute',
  notFound:
    '{{entity}} hat keinen solchen Meilenstein. Der Bericht von heute nennt die Meilensteine, die es gibt.',
  intro:
    'So stand es, als der Review abgeschlossen wurde. Hier ändert sich nichts mehr.',
  completed: 'Abgeschlossen',
  scored: 'Bewertet',
  coverage: 'Abdeckung',
  checks: 'Prüfungen',
  lens: 'Framework Lens',
  pillars: 'Die sechs Säulen von damals',
  figure: {
    high: 'HIGH',
    medium: 'MEDIUM',
    low: 'LOW',
    accepted: 'Akzeptiert',
    unknown: 'Unbekannt',
    pass: 'Bestanden',
    notApplicable: 'Nicht anwendbar',
  },
  figureOf: '{{value}} {{figure}} in {{pillar}}',
  findings: 'Befunde von {{name}}',
  today: 'Wie es heute steht',
  todayOf: 'Wie „{{title}}“ heute steht',
  answers: 'Antworten',
  noAnswers: 'Keine Frage war beantwortet.',
  waivers: 'Akzeptierte Risiken',
  noWaivers: 'Kein Risiko war akzeptiert, und niemand hatte es beantragt.',
  actions: 'Maßnahmen',
  noActions: 'Niemand hatte eine Maßnahme übernommen.',
  status: { open: 'Offen', done: 'Erledigt' },
};
