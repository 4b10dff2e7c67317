/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { tellAccessAnalyzer } from './accessAnalyzer';
import { tellBill } from './bill';
import { tellCarbon } from './carbon';
import { tellCloudTrail } from './cloudTrail';
import { tellComputeOptimizer } from './computeOptimizer';
import { tellConformancePacks } from './conformancePacks';
import { tellCostHub } from './costHub';
import { tellDatabases } from './databases';
import { tellGuardDuty } from './guardDuty';
import { tellInspector } from './inspector';
import { tellPatches } from './patches';
import { tellPipelines } from './pipelines';
import { tellQuotas } from './quotas';
import { tellSecurityHub } from './securityHub';
import { tellTags } from './tags';
import { Telling } from './Telling';
import { tellTrustedAdvisor } from './trustedAdvisor';
import { tellWebAcls } from './webAcls';
import { tellWellArchitectedTool } from './wellArchitectedTool';

/**
 * Answers for the services that the emulator does not have, as
 * `session.services` tells.
 */
export function tellServices(telling: Telling) {
  for (const tell of [
    tellAccessAnalyzer,
    tellBill,
    tellCarbon,
    tellCloudTrail,
    tellComputeOptimizer,
    tellConformancePacks,
    tellCostHub,
    tellDatabases,
    tellGuardDuty,
    tellInspector,
    tellPatches,
    tellPipelines,
    tellQuotas,
    tellSecurityHub,
    tellTags,
    tellTrustedAdvisor,
    tellWebAcls,
    tellWellArchitectedTool,
  ]) {
    tell(telling);
  }
  telling.proxy.overrule('rum:ListAppMonitors', { AppMonitorSummaries: [] });
}
