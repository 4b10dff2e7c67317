/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { filterMessages as english } from '../../translation/filters';
import { Texts } from '../types';

/** Texts of the filters of lists, in German. */
export const filterMessages: Texts<typeof english> = {
  children: 'Untergruppen einschließen',
  bar: 'Filter',
  search: 'Suchen',
  more: 'Mehr Filter',
  fewer: 'Weniger Filter',
  withCount: '{{name}} ({{entities}})',
  chosen: '{{filter}}: {{value}}',
  remove: 'Filter {{name}} entfernen',
  name: {
    owner: 'Eigentümer',
    system: 'System',
    domain: 'Domäne',
    kind: 'Art',
    type: 'Typ',
    lifecycle: 'Lebenszyklus',
    account: 'Konto',
    level: 'Stufe',
    pillar: 'Säule',
    risk: 'Risiko',
    state: 'Zustand',
    check: 'Prüfung',
    basis: 'Bekannt durch',
    entity: 'Entität',
  },
  all: {
    owner: 'Alle Eigentümer',
    system: 'Alle Systeme',
    domain: 'Alle Domänen',
    kind: 'Alle Arten',
    type: 'Alle Typen',
    lifecycle: 'Alle Lebenszyklen',
    account: 'Alle Konten',
    level: 'Alle Stufen',
    pillar: 'Alle Säulen',
    risk: 'Alle Risiken',
    state: 'Alle Zustände',
    check: 'Alle Prüfungen',
    basis: 'Wie auch immer bekannt',
    entity: 'Alle Entitäten',
  },
  basis: {
    observed: 'Beobachtung',
    imported: 'Import',
    attested: 'Antworten von Personen',
  },
  noOwner: 'Kein Eigentümer',
  saved: {
    title: 'Gespeicherte Filter',
    save: 'Diese Filter speichern',
    name: 'Name',
    nameHint: 'Etwa „HIGH-Risiken in Produktion“',
    replace: 'Filter dieses Namens gibt es schon; Speichern ersetzt sie.',
    remove: '{{name}} löschen',
    none: 'Für diese Seite ist noch nichts gespeichert.',
    link: 'den Link zu dieser Liste',
  },
};
