/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Milestone } from 'backstage-plugin-well-architected-common';
import { EntityTabPage } from '../pages/EntityTabPage';
import { checkAccessibility } from '../support/checkAccessibility';
import { signInToApi } from '../support/portalApi';
import { expect, test } from '../support/test';
import { walkStates } from '../support/walkStates';

const ENTITY = 'storefront-web';
const DAY_MS = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const WAIVED = 'rel-multi-region-strategy';
const TRACKED = 'rel-quotas-headroom';
const REASON = 'A second Region is decided on by the board in spring';
const ISSUE = 'https://issues.example.com/SHOP-17';
const PLAN = 'Rebuilt from the pipeline within an hour, tried on 3 November';
const MILESTONE = 'Before the sales season';

const PLAN_QUESTION = 'A disaster recovery plan is documented';
const LOAD = 'Load tests run regularly';
const CHAOS_QUESTION = 'Failure injection is practised';
const SITTING = [
  'Disaster recovery was tested',
  CHAOS_QUESTION,
  'Graceful degradation is designed',
  'Restores are tested',
  'Service boundaries are reviewed (no unreviewed monolith)',
  'Timeouts, retries and circuit breakers are set',
];

/** Answers with nothing but keys, up to the one that saves. */
async function typeAnswer(options: {
  tab: EntityTabPage;
  question: string;
  key: '1' | '2';
  text?: string;
}) {
  const { tab, question, key, text } = options;
  const choice = tab.answers.choice(question, 'Yes');
  await expect(choice).toBeEnabled();
  await choice.focus();
  await tab.page.keyboard.press(key);
  if (text) {
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.type(text);
  }
}

/**
 * The review of the founding document, from the scope to the milestone. Ben
 * owns the entity; Dario works in another team and approves.
 */
test('two people review an entity, from its scope to a milestone', async ({
  visitAs,
}) => {
  test.setTimeout(300_000);
  const ben = await visitAs('ben');
  const dario = await visitAs('dario');

  await test.step('Ben confirms the scope', async () => {
    const { scope, page } = ben.tab;
    await ben.tab.open(ENTITY);
    await ben.tab.view('Scope').click();
    await expect(page).toHaveURL(/[?&]view=scope\b/);
    await expect(scope.criticality()).toHaveValue('mission-critical');
    await scope.field('Business objective').fill('Sell around the clock');
    await scope.field('Compliance regimes').fill('none');
    await scope.field('Pain points').fill('Slow pages on sale days');
    await scope.confirm().click();
    await expect(scope.section()).toContainText(/Confirmed on .* valid until/);
    await expect(scope.yaml()).toContainText(
      "aws.amazon.com/well-architected-compliance: 'none'",
    );
    await checkAccessibility(page);
  });

  await test.step('Ben answers a pillar in a sitting, with the keyboard', async () => {
    const { answers, page } = ben.tab;
    await ben.tab.view('Questions').click();
    await answers.pillar('Reliability').click();
    await expect(answers.progress()).toHaveText(/^0 of \d+ questions answered/);
    await typeAnswer({
      tab: ben.tab,
      question: PLAN_QUESTION,
      key: '1',
      text: PLAN,
    });
    await page.keyboard.press('Control+Enter');
    for (const question of SITTING) {
      await expect(
        answers.question(question).locator(':focus'),
        `the focus is on “${question}”`,
      ).toHaveCount(1);
      await page.keyboard.press('1');
      await page.keyboard.press('Control+Enter');
    }
    await expect(answers.progress()).toHaveText(
      /^(\d+) of \1 questions answered/,
    );
    await expect(answers.question(PLAN_QUESTION)).toContainText(
      'Answered by ben.okafor',
    );
  });

  await test.step('an answer does not overrule what was observed', async () => {
    const { answers, page } = ben.tab;
    await expect(answers.question(PLAN_QUESTION)).toContainText(
      'The answer contradicts what was observed',
    );
    await checkAccessibility(page);
  });

  await test.step('Dario writes another answer at the same time: he is told and shown both', async () => {
    const { answers, page } = dario.tab;
    await dario.tab.open(ENTITY, '?view=answers&pillar=security');
    const question = 'A threat model exists';
    await typeAnswer({
      tab: dario.tab,
      question,
      key: '2',
      text: 'I know of none',
    });

    await ben.tab.open(ENTITY, '?view=answers&pillar=security');
    await typeAnswer({
      tab: ben.tab,
      question,
      key: '1',
      text: 'Made in the spring',
    });
    await ben.tab.page.keyboard.press('Control+Enter');
    await expect(ben.tab.answers.question(question)).toContainText('Saved.');

    await page.keyboard.press('Control+Enter');
    const told = answers.question(question);
    await expect(told.getByRole('alert')).toContainText(
      'The answer was not saved',
    );
    await expect(told).toContainText('ben.okafor saved “Yes” meanwhile');
    await expect(told).toContainText('Made in the spring');
    await expect(answers.text(question)).toHaveValue('I know of none');
    await checkAccessibility(page);
    await answers.save(question).click();
    await expect(told).toContainText('Answered by dario.weiss');
  });

  await test.step('Ben asks to accept a HIGH risk, and cannot approve that himself', async () => {
    const { panel, page } = ben.tab;
    await ben.tab.open(ENTITY, `?finding=${WAIVED}`);
    await panel.waivers.open().click();
    await panel.waivers.reason().fill(REASON);
    await panel.waivers.link().fill('https://wiki.example.com/decisions/9');
    await panel.waivers.expires().fill(dayIn(60));
    await checkAccessibility(page);
    await panel.waivers.request().click();
    const approve = panel.waivers.approve(REASON);
    await expect(approve).toHaveAccessibleName(
      'Approve. You asked for it: another person approves it.',
    );
    await approve.focus();
    await page.keyboard.press('Enter');
    await expect(panel.waivers.waiver(REASON)).toContainText(
      'Waits for approval',
    );
    await checkAccessibility(page);
  });

  await test.step('Ben settles who fixes the other HIGH risk, and until when', async () => {
    const { panel } = ben.tab;
    await ben.tab.open(ENTITY, `?finding=${TRACKED}`);
    await panel.owner().fill('group:default/team-storefront');
    await panel.due().fill(dayIn(30));
    await panel.issue().fill(ISSUE);
    await panel.savePlan().click();
    await expect(panel.textOf('Plan')).toContainText('Settled by ben.okafor');
  });

  await test.step('Dario approves the waiver', async () => {
    const { waivers, page } = dario.org;
    await dario.org.open('waivers');
    await expect(waivers.waiver(REASON)).toContainText('ben.okafor');
    await waivers.note(REASON).fill('Agreed until then');
    await checkAccessibility(page);
    await waivers.approve(REASON).click();
    await expect(waivers.waiver(REASON)).toBeHidden();
    await dario.org.open('waivers', '?waivers=all');
    await expect(waivers.waiver(REASON)).toContainText('Accepted');
    await expect(waivers.waiver(REASON)).toContainText('Agreed until then');
  });

  await test.step('a pillar without evidence is acknowledged before the review is complete', async () => {
    const { review, page } = ben.tab;
    await ben.tab.open(ENTITY, '?view=report');
    await expect(review.complete()).toHaveAccessibleName(
      /Missing: Performance Efficiency/,
    );
    await review.acknowledge('Performance Efficiency').click();
    await review
      .acknowledgement()
      .fill('The shop is static; load is tested with the next campaign');
    await checkAccessibility(page);
    await review.saveAcknowledgement().click();
    await expect(review.section()).toContainText('Acknowledged by ben.okafor');
    await review.name().fill(MILESTONE);
    await review.complete().click();
    await expect(review.milestones()).toHaveCount(1);
    await expect(review.milestones()).toContainText(MILESTONE);
    await expect(review.milestones()).toContainText('ben.okafor');
    await checkAccessibility(page);
  });

  await test.step('what changes after it is seen beside the milestone', async () => {
    const { answers, review, page } = ben.tab;
    await ben.tab.open(ENTITY, '?view=answers&pillar=performance');
    await answers.pillar('Performance').click();
    await typeAnswer({ tab: ben.tab, question: LOAD, key: '1' });
    await page.keyboard.press('Control+Enter');
    await expect(answers.question(LOAD)).toContainText('Saved.');
    await ben.tab.open(ENTITY, '?view=report');
    await review.compare(MILESTONE).click();
    await expect(page).toHaveURL(/[?&]compare=/);
    await expect(
      review.scores().getByRole('row', { name: /^Performance Efficiency/ }),
    ).toContainText('+');
    await expect(
      review.comparison().getByRole('row', { name: /Load tests run/ }),
    ).toContainText('Better');
    await checkAccessibility(page);
  });

  await test.step('the exports say what was entered', async () => {
    const { report } = ben.tab;
    const markdown = await report.textOf('Markdown');
    const csv = await report.textOf('CSV');
    const json = await report.textOf('JSON');
    for (const text of [markdown, csv, json]) {
      expect(text).toContain(REASON);
      expect(text).toContain(ISSUE);
      expect(text).toContain(dayIn(30));
    }
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(JSON.parse(json)).toMatchObject({
      entityRef: `component:default/${ENTITY}`,
    });
  });
});

for (const { name, path, title } of [
  { name: 'a milestone', path: '', title: /^Review \d+: / },
  { name: 'a comparison', path: '/compare*', title: 'Comparison' },
]) {
  test(`${name}: loading, there, broken, denied`, async ({ page }) => {
    const api = await signInToApi(process.env.PORTAL_URL!);
    const milestones = `/entities/component/default/${ENTITY}/milestones`;
    const { items } = await api<{ items: Milestone[] }>(
      `/well-architected${milestones}`,
    );
    const view = path === '' ? 'milestone&milestone' : 'report&compare';
    await walkStates(page, {
      name,
      path: `/catalog/default/component/${ENTITY}/well-architected?view=${view}=${items[0].id}`,
      reads: `${milestones}/${items[0].id}${path}`,
      shows: () => page.getByRole('region', { name: title }),
    });
  });
}
