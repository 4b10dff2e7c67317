/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { before, seconds, Telling } from './Telling';

/** Executions of pipelines, one a day; the emulator has the pipelines. */
export function tellPipelines({ proxy, session, now }: Telling) {
  // AWS tells moments in seconds, the emulator as text.
  const secondsOf = (text: unknown) => Date.parse(String(text)) / 1000;
  proxy.amend('codepipeline:ListPipelines', body => ({
    ...body,
    pipelines: (body.pipelines as Record<string, unknown>[]).map(found => ({
      ...found,
      created: secondsOf(found.created),
      updated: secondsOf(found.updated),
    })),
  }));
  proxy.overrule('codepipeline:ListPipelineExecutions', call => {
    const name = String(call.input.pipelineName);
    const went = session.services.pipelines.get(name) ?? [];
    return {
      pipelineExecutionSummaries: went.map((status, i) => {
        const at = seconds(before(now, i + 1));
        return {
          pipelineExecutionId: `9c0f4c2d-0000-4000-8000-${String(i).padStart(
            12,
            '0',
          )}`,
          status,
          startTime: at,
          lastUpdateTime: at + 1200,
        };
      }),
    };
  });
}
