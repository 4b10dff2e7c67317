/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
import { AnswersView } from './AnswersView';
import { FindingPanel } from './FindingPanel';
import { ReportView } from './ReportView';
import { ReviewPart } from './ReviewPart';
import { ScopeView } from './ScopeView';
import { TrendSection } from './TrendSection';

/** The Well-Architected tab of an entity. */
export class EntityTabPage {
  readonly answers: AnswersView;
  readonly panel: FindingPanel;
  readonly report: ReportView;
  readonly review: ReviewPart;
  readonly scope: ScopeView;
  readonly trend: TrendSection;

  constructor(readonly page: Page) {
    this.answers = new AnswersView(page);
    this.panel = new FindingPanel(page);
    this.report = new ReportView(page);
    this.review = new ReviewPart(page);
    this.scope = new ScopeView(page);
    this.trend = new TrendSection(page, 'Trend');
  }

  async open(entity: string, query = '') {
    await this.page.goto(
      `/catalog/default/component/${entity}/well-architected${query}`,
    );
  }

  readonly level = (name: string) =>
    this.page.getByText(name, { exact: true }).first();
  readonly text = (text: string | RegExp) => this.page.getByText(text).first();
  readonly tiles = () =>
    this.page.getByRole('list', { name: 'Six pillars' }).getByRole('button');
  readonly tile = (pillar: string) => this.tiles().filter({ hasText: pillar });
  readonly findings = () =>
    this.page.getByRole('table', { name: /^Findings of / });
  readonly rows = () => this.findings().locator('tbody').getByRole('row');
  readonly finding = (title: string) =>
    this.findings().getByRole('link', { name: title, exact: true });
  readonly highRisks = () =>
    this.page.getByRole('link', { name: /^\d+ HIGH$/ });
  readonly riskFilter = () => this.page.getByRole('combobox', { name: 'Risk' });
  readonly states = () => this.page.getByRole('group', { name: 'State' });
  readonly view = (name: 'Findings' | 'Scope' | 'Questions' | 'Report') =>
    this.page
      .getByRole('group', { name: 'View' })
      .getByRole('button', { name });
  readonly refresh = () => this.page.getByRole('button', { name: /^Refresh/ });
  readonly loading = (name: string) =>
    this.page.getByRole('status', { name: `Loading ${name}` });
  readonly alert = () => this.page.getByRole('alert');
  /** A text to copy, by the title above it. */
  readonly code = (title: string | RegExp) =>
    this.page.getByRole('region', { name: title });
  readonly copy = (thing: string | RegExp) =>
    this.page.getByRole('button', { name: thing });
}
